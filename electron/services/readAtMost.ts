import { open } from 'node:fs/promises';

/** The first bytes of a file, at most so many: one that is larger is read no further than shows that it is. Throws what the system reports. */
export async function readAtMost(file: string, most: number): Promise<Buffer> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const bytes = Buffer.alloc(Math.min(size, most));
    let at = 0;
    for (let got = 1; got > 0 && at < bytes.length; at += got)
      got = (await handle.read(bytes, at, bytes.length - at, at)).bytesRead;
    return bytes.subarray(0, at);
  } finally {
    await handle.close();
  }
}
