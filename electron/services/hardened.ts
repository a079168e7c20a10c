/**
 * Imported first by every process of the host: takes away the accessor through which a key named `__proto__` in data could reach the
 * prototype of every object (safety, section 2.3). Nobody here uses it; `Object.getPrototypeOf` stays.
 */
Reflect.deleteProperty(Object.prototype, '__proto__');
