import { createRequire } from 'node:module';
import { chromium } from '@playwright/test';
import { browserSwitches, findBrowser } from '../../../build/browser.ts';

/** What bpmn-js says of a file. */
export interface OpenedDiagram {
  readonly warnings: readonly string[];
  /** Shapes without the labels that stand outside them. */
  readonly shapes: number;
  readonly connections: number;
}

export interface BpmnViewer {
  open(xml: string): Promise<OpenedDiagram>;
  close(): Promise<void>;
}

interface BpmnElement {
  readonly type: string;
  readonly waypoints?: unknown;
  readonly parent?: unknown;
  readonly labelTarget?: unknown;
}

/** The viewer of bpmn.io, as it comes from npm. */
interface BpmnJs {
  importXML(xml: string): Promise<{ readonly warnings: readonly { readonly message: string }[] }>;
  get(name: 'elementRegistry'): { getAll(): readonly BpmnElement[] };
}

declare global {
  interface Window {
    readonly BpmnJS: new (options: { readonly container: string }) => BpmnJs;
  }
}

/** Opens bpmn-js in Chromium; fails where there is no browser, as every test that needs one. */
export async function openBpmnViewer(): Promise<BpmnViewer> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('Chromium is missing: npm test installs it on Debian');
  const browser = await chromium.launch({ executablePath, args: [...browserSwitches] });
  const page = await browser.newPage();
  await page.setContent('<div id="diagram" style="width: 1200px; height: 900px"></div>');
  await page.addScriptTag({
    path: createRequire(import.meta.url).resolve('bpmn-js/dist/bpmn-viewer.development.js'),
  });
  return {
    open: (xml) =>
      page.evaluate(async (text) => {
        document.querySelector('#diagram')?.replaceChildren();
        const viewer = new window.BpmnJS({ container: '#diagram' });
        const { warnings } = await viewer.importXML(text);
        const all = viewer
          .get('elementRegistry')
          .getAll()
          .filter(({ labelTarget }) => labelTarget === undefined);
        return {
          warnings: warnings.map(({ message }) => message),
          shapes: all.filter(
            ({ waypoints, parent }) => waypoints === undefined && parent !== undefined && parent !== null,
          ).length,
          connections: all.filter(({ waypoints }) => waypoints !== undefined).length,
        };
      }, xml),
    close: () => browser.close(),
  };
}
