/** The part of bpmn-moddle that we call; the package has types for the metamodel only. */
declare module 'bpmn-moddle' {
  /** An element of the metamodel; what it may hold depends on its type and is checked when it is written. */
  export interface ModdleElement {
    readonly $type: string;
    get(name: string): unknown;
  }

  export class BpmnModdle {
    create(type: string, attributes?: Readonly<Record<string, unknown>>): ModdleElement;
    toXML(element: ModdleElement, options?: { readonly format?: boolean }): Promise<{ readonly xml: string }>;
    fromXML(xml: string): Promise<{
      readonly rootElement: ModdleElement;
      readonly warnings: readonly { readonly message: string }[];
      readonly references: readonly unknown[];
    }>;
  }
}
