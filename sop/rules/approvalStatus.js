/** From here on the sheet is on its way to a signature, or has one ("menunggu pengesahan" and later). */
const fromApproval = new Set(['awaitingApproval', 'inForce', 'superseded', 'revoked']);
/** Whether what is required for approval is required now. */
export function isAtApproval(status) {
    return fromApproval.has(status);
}
