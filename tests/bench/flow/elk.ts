import ElkConstructor from 'elkjs/lib/elk.bundled.js';
import type { ElkNode } from 'elkjs/lib/elk.bundled.js';
import { emuPerPt } from '../../../sop/model/units.ts';
import { interactive } from '../elkSettings.ts';
import { cleanRoute } from './routingTask.ts';
import type { Points, RoutingTask } from './routingTask.ts';

type Elk = InstanceType<typeof ElkConstructor>;

/** ELK in this process, without a worker. */
export function createElk(): Elk {
  return new ElkConstructor();
}

/** Lays the page out with ELK layered, told to keep our order; it moves the symbols all the same. */
export async function routeWithElk(elk: Elk, task: RoutingTask): Promise<Points[]> {
  const graph: ElkNode = {
    id: 'page',
    layoutOptions: interactive,
    children: task.symbols.map(({ x, y, width, height }, index) => ({
      id: `n${index}`,
      x: x / emuPerPt,
      y: y / emuPerPt,
      width: width / emuPerPt,
      height: height / emuPerPt,
    })),
    edges: task.lines.map(({ from, to }, index) => ({
      id: `e${index}`,
      sources: [`n${from.symbol}`],
      targets: [`n${to.symbol}`],
    })),
  };
  const laidOut = await elk.layout(graph);
  const routes = new Map(
    (laidOut.edges ?? []).map((edge) => {
      const points = (edge.sections ?? []).flatMap(({ startPoint, bendPoints, endPoint }) => [
        startPoint,
        ...(bendPoints ?? []),
        endPoint,
      ]);
      return [edge.id, cleanRoute(points.map(({ x, y }) => [x * emuPerPt, y * emuPerPt] as const))] as const;
    }),
  );
  return task.lines.map((_, index) => routes.get(`e${index}`) ?? []);
}
