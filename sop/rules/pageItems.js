/** Every arrow piece, page by page. */
export function arrowsOnPages(pages) {
    return pages.pages.flatMap(({ items }, page) => items.flatMap((item) => (item.kind === 'arrow' ? [{ page, item }] : [])));
}
/** Every symbol, page by page. */
export function symbolsOnPages(pages) {
    return pages.pages.flatMap(({ items }, page) => items.flatMap((item) => (item.kind === 'symbol' ? [{ page, item }] : [])));
}
/** Every off-page connector, page by page. */
export function connectorsOnPages(pages) {
    return symbolsOnPages(pages).flatMap(({ page, item }) => item.connector === undefined ? [] : [{ page, id: item.connector.id, end: item.connector.end, label: item.label ?? '', item }]);
}
/** Every drawn edge by its id, each piece read with the connectors of its own page. */
export function piecesByEdge(pages) {
    const ends = new Set(connectorsOnPages(pages).map(({ page, id, end }) => `${page} ${end} ${id}`));
    const found = new Map();
    for (const { page, item } of arrowsOnPages(pages)) {
        const pieces = found.get(item.edge) ?? { into: [], outOf: [], whole: [] };
        found.set(item.edge, pieces);
        const into = ends.has(`${page} out ${item.to}`);
        const outOf = ends.has(`${page} in ${item.from}`);
        if (into)
            pieces.into.push(page);
        if (outOf)
            pieces.outOf.push(page);
        if (!into && !outOf)
            pieces.whole.push(page);
    }
    return found;
}
