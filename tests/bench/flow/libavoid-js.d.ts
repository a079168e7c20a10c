/** The part of libavoid-js that the bench uses; the package's own declarations name no export. */
declare module 'libavoid-js' {
  export interface AvoidShape {
    readonly shapeBrand: unique symbol;
  }
  export interface AvoidRouter {
    setRoutingParameter(parameter: number, value: number): void;
    setRoutingOption(option: number, value: boolean): void;
    processTransaction(): void;
  }
  export interface AvoidPoint {
    readonly x: number;
    readonly y: number;
  }
  export interface AvoidPolygon {
    readonly polygonBrand: unique symbol;
  }
  export interface AvoidEnd {
    readonly endBrand: unique symbol;
  }
  export interface Avoid {
    readonly Router: new (flags: number) => AvoidRouter;
    readonly Point: new (x: number, y: number) => AvoidPoint;
    readonly Rectangle: new (topLeft: AvoidPoint, bottomRight: AvoidPoint) => AvoidPolygon;
    readonly ShapeRef: new (router: AvoidRouter, polygon: AvoidPolygon) => AvoidShape;
    readonly ShapeConnectionPin: new (
      shape: AvoidShape,
      group: number,
      x: number,
      y: number,
      proportional: boolean,
      insideOffset: number,
      directions: number,
    ) => { setExclusive(exclusive: boolean): void };
    readonly ConnEnd: new (shape: AvoidShape, group: number) => AvoidEnd;
    readonly ConnRef: new (
      router: AvoidRouter,
      from: AvoidEnd,
      to: AvoidEnd,
    ) => { displayRoute(): { size(): number; get_ps(index: number): AvoidPoint } };
    destroy(object: AvoidRouter | AvoidPoint | AvoidPolygon | AvoidEnd): void;
    readonly OrthogonalRouting: number;
    readonly segmentPenalty: number;
    readonly crossingPenalty: number;
    readonly shapeBufferDistance: number;
    readonly idealNudgingDistance: number;
    readonly fixedSharedPathPenalty: number;
    readonly nudgeOrthogonalSegmentsConnectedToShapes: number;
    readonly nudgeSharedPathsWithCommonEndPoint: number;
    readonly performUnifyingNudgingPreprocessingStep: number;
    readonly penaliseOrthogonalSharedPathsAtConnEnds: number;
    readonly ConnDirUp: number;
    readonly ConnDirDown: number;
    readonly ConnDirLeft: number;
    readonly ConnDirRight: number;
  }
  export const AvoidLib: { load(wasm?: string): Promise<void>; getInstance(): Avoid };
}
