/** Every step that can be reached from these, following the arrows; against them when `backwards`. Includes the given steps. */
export function reachableFrom(graph, from, backwards = false) {
    const neighbours = new Map();
    for (const edge of graph.edges) {
        const [source, target] = backwards ? [edge.to, edge.from] : [edge.from, edge.to];
        neighbours.set(source, [...(neighbours.get(source) ?? []), target]);
    }
    const seen = new Set(from);
    // A set hands out what is added while it is walked, so this is the whole search.
    for (const step of seen)
        for (const next of neighbours.get(step) ?? [])
            seen.add(next);
    return seen;
}
