/** Whether a dialog lies over the screen: keys are its own then, and what lies below must not act. */
export function isCovered(): boolean {
  return document.querySelector('.scrim') !== null;
}
