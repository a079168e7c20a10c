/** Readonly all the way down, as the model declares its data. */
export type DeepReadonly<Value> = Value extends object
  ? { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> }
  : Value;

/**
 * `true` when what a schema lets through and the model's type are assignable to each other. A schema that forgets a
 * field, or knows one too many, does not compile.
 */
export type Agrees<Parsed, Model> = [DeepReadonly<Parsed>] extends [DeepReadonly<Model>]
  ? [DeepReadonly<Model>] extends [DeepReadonly<Parsed>]
    ? true
    : false
  : false;

/** Compiles only for `true`. */
export type Proven<Agreement extends true> = Agreement;
