/**
 * Taste, in one table: what each trait of a route costs. Weights, not an order of importance: strictly fewest bends
 * makes detours across the whole chart. Everything else in the router is about what is possible.
 */
export const costs = {
  bend: 10,
  crossing: 30,
  /** A line that may cross or not, depending on the order of tracks in a band. */
  perhapsCrossing: 4,
  perMm: 0.18,
  /** Each mm that a way is longer than the straight one, beyond so many: no lonely tour round the chart to spare a crossing. */
  detourPerMm: 0.3,
  detourFreeMm: 40,
  /** Each symbol passed in the gutter of its own lane. */
  passSymbol: 0.4,
  /** Going down: an arrow enters at the top. */
  sideEntryDown: 4,
  /** Leaving to the side the target does not lie on. */
  awayDown: 5,
  awayUp: 3,
  /** Leaving by the top, entering from below. */
  topExitUp: 14,
  topExitElse: 30,
  bottomEntryUp: 9,
  bottomEntryElse: 30,
  /** Leaving by the bottom and climbing. */
  bottomExitUp: 6,
  /** Entering at the top from below. */
  topEntryUp: 4,
  /** Within a row, boxes are joined side to side. */
  notSideways: 6,
  /** A loop within a lane on the side of the chart's middle. */
  innerLoop: 0.5,
  /** No goes to the side, Yes goes straight on. */
  noByBottom: 7,
  yesByBottom: -1,
  joinTrunk: -5,
  secondPort: 6,
  /** Taking the port another arrow would use straight on. */
  wantedPort: 9,
  /** A bent arrow beside the place it was dragged to: dearer than any bend or crossing that would save. */
  besideWishPerMm: 60,
  /** A bent arrow that runs as usual. */
  bendLost: 10_000,
  connectorFromSide: 12,
  labelPerMm: 0.35,
  labelBelowLine: 0.8,
  /** The label stands out past the corner of its line. */
  labelOverCorner: 2.5,
  labelBesideVertical: 3,
  labelLeftOfStub: 0.4,
  /** Written half a point smaller, and on two lines. */
  labelSmaller: 2,
  labelTwoLines: 3,
  labelShort: 14,
} as const;
