import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readImage } from '../../../electron/services/images/readImage.ts';

const png = readFileSync(path.join(import.meta.dirname, '../fixtures/logo.png'));

/** What does harm where a picture is shown as a document. */
const drawings: readonly string[] = [
  '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><script xlink:href="http://evil.test/x.js"/></svg>',
  '<svg><foreignObject><iframe src="javascript:alert(1)"/></foreignObject></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<svg><image href="file:///etc/passwd"/></svg>',
  '<svg><use href="data:image/svg+xml,<svg id=x onload=alert(1)/>#x"/></svg>',
  '<svg><animate onbegin="alert(1)" attributeName="x"/></svg>',
  '<svg><style>@import url(http://evil.test/x.css)</style></svg>',
  '<svg><handler type="text/javascript">alert(1)</handler></svg>',
  '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>',
  '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><svg>&b;</svg>',
  '<html><body onload="alert(1)"></html>',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '%PDF-1.7 1 0 obj <</OpenAction <</S /JavaScript /JS (app.alert(1))>>>>',
  'MZ program',
  '#!/bin/sh\nrm -rf ~',
  'GIF89a/*<svg/onload=alert(1)>*/=1',
  '<?php system($_GET["x"]); ?>',
];

/** The same behind or in front of what a careless reader takes for a picture. */
const disguises: readonly ((payload: Buffer) => Uint8Array)[] = [
  (payload) => payload,
  (payload) => Buffer.concat([Buffer.from('\uFEFF'), payload]),
  (payload) => Buffer.concat([Buffer.from(' \n\t'), payload]),
  (payload) => Buffer.concat([Buffer.from('<?xml version="1.0" standalone="no"?>'), payload]),
  (payload) => gzipSync(payload),
  (payload) => Buffer.concat([png.subarray(0, 8), payload]),
  (payload) => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), payload]),
  (payload) => Buffer.concat([Buffer.from('GIF89a'), payload]),
  (payload) => Buffer.concat([Buffer.from('BM'), payload]),
  (payload) => Buffer.concat([payload, png]),
];

test('200 drawings and programs under the name of a picture: none is accepted', () => {
  const files = drawings.flatMap((drawing) => disguises.map((disguise) => disguise(Buffer.from(drawing))));
  expect(files).toHaveLength(200);
  for (const file of files) expect(readImage(file)).toMatchObject({ ok: false, error: { code: 'notAnImage' } });
});

test('behind a real picture they do not come along', () => {
  const clean = readImage(png);
  for (const drawing of drawings) expect(readImage(Buffer.concat([png, Buffer.from(drawing)]))).toEqual(clean);
});
