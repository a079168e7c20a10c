import { portsOf } from './routingTask.ts';
import type { LineEnd, Points, Port, RoutingTask } from './routingTask.ts';
import type { LinePorts } from './libavoid.ts';

/** The ends of our own lines. */
export function ourPorts(task: RoutingTask): LinePorts[] {
  return task.lines.map(({ from, to }) => ({ from: [from], to: [to] }));
}

/** The middles of all four sides; pentagons keep their one port. */
export function anyPorts(task: RoutingTask): LinePorts[] {
  const free = (end: LineEnd): readonly Port[] => {
    const symbol = task.symbols[end.symbol];
    return symbol === undefined || symbol.shape === 'connector' ? [end] : portsOf(symbol);
  };
  return task.lines.map(({ from, to }) => ({ from: free(from), to: free(to) }));
}

/** What uses a port: the arrows into a symbol are one net and may merge, every other line is a net of its own. */
interface Use {
  readonly line: number;
  readonly end: 'from' | 'to';
  readonly symbol: number;
  readonly net: string;
  readonly port: Port;
}

/** One way to draw a page. */
interface Drawn {
  readonly ports: readonly LinePorts[];
  readonly routes: readonly Points[];
  readonly uses: readonly Use[];
}

/**
 * Routes with free ports under the rule that ours keep: a port serves one net. libavoid knows no such rule, so it routes first as
 * it likes; where several nets took one port, the largest stays and each of the others tries every port left at its symbol and
 * takes the cheapest. `cost` judges a whole page.
 */
export function routeOneNetAPort(
  task: RoutingTask,
  route: (ports: readonly LinePorts[]) => readonly Points[],
  cost: (routes: readonly Points[]) => number,
): readonly Points[] {
  const draw = (ports: readonly LinePorts[]): Drawn => {
    const routes = route(ports);
    return { ports, routes, uses: usesOf(task, ports, routes) };
  };
  let drawn = draw(anyPorts(task));
  // From here on every line has the ports it took.
  drawn = draw(task.lines.map((_, line) => ({ from: taken(drawn, line, 'from'), to: taken(drawn, line, 'to') })));
  const given = new Set<string>();
  for (let use = nextConflict(drawn.uses, given); use !== undefined; use = nextConflict(drawn.uses, given)) {
    given.add(`${use.line} ${use.end}`);
    const { line, end } = use;
    const ways = portsLeft(task, drawn.uses, use).map((port) =>
      draw(drawn.ports.map((own, index) => (index === line ? { ...own, [end]: [port] } : own))),
    );
    drawn = ways.reduce((best, way) => (cost(way.routes) < cost(best.routes) ? way : best), ways[0] ?? drawn);
  }
  return drawn.routes;
}

function usesOf(task: RoutingTask, ports: readonly LinePorts[], routes: readonly Points[]): Use[] {
  return task.lines.flatMap(({ from, to, arrows }, line) => {
    const route = routes[line] ?? [];
    const merges = arrows.some(({ head, from: one, to: other }) => head && one !== other);
    return (
      [
        ['from', from, route[0], `line ${line}`],
        ['to', to, route[route.length - 1], merges ? 'arrows in' : `line ${line}`],
      ] as const
    ).flatMap(([end, { symbol }, point, net]) => {
      const port = point === undefined ? null : nearest(ports[line]?.[end] ?? [], point);
      return port === null ? [] : [{ line, end, symbol, net, port }];
    });
  });
}

function taken({ uses, ports }: Drawn, line: number, end: Use['end']): readonly Port[] {
  const use = uses.find((one) => one.line === line && one.end === end);
  return use === undefined ? (ports[line]?.[end] ?? []) : [use.port];
}

/** A line at a port that belongs to a larger net, and that has not been moved before. */
function nextConflict(uses: readonly Use[], given: ReadonlySet<string>): Use | undefined {
  return uses.find((use) => {
    const others = uses.filter((other) => samePort(use, other) && other.net !== use.net);
    const size = (net: string): number => uses.filter((other) => samePort(use, other) && other.net === net).length;
    const largest = others.every((other) => size(other.net) < size(use.net));
    return others.length > 0 && !largest && !given.has(`${use.line} ${use.end}`);
  });
}

function samePort(one: Use, other: Use): boolean {
  return one.symbol === other.symbol && one.port.side === other.port.side;
}

/** The ports at the symbol of a line's end that no other net uses. */
function portsLeft(task: RoutingTask, uses: readonly Use[], { symbol, net, line, end }: Use): readonly Port[] {
  const here = task.symbols[symbol];
  if (here === undefined || here.shape === 'connector') return [];
  const others = uses.filter(
    (use) => use.symbol === symbol && use.net !== net && (use.line !== line || use.end !== end),
  );
  return portsOf(here).filter(({ side }) => others.every((use) => use.port.side !== side));
}

function nearest(ports: readonly Port[], [x, y]: readonly [number, number]): Port | null {
  const away = ({ at }: Port): number => Math.abs(at[0] - x) + Math.abs(at[1] - y);
  return ports.reduce<Port | null>((best, port) => (best === null || away(port) < away(best) ? port : best), null);
}
