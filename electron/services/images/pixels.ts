/** A picture unpacked: eight bits a channel, red, green, blue and, with four channels, how opaque. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly channels: 3 | 4;
  readonly data: Uint8Array;
}

/** Largest side of a kept picture: printed 22 mm wide, that is more than a printer shows. */
export const keptSide = 600;

/** At most `keptSide` a side, and without a channel that says "opaque" everywhere. The same object when it is so already. */
export function reduced(pixels: Pixels): Pixels {
  return withoutNeedlessAlpha(scaledDown(pixels));
}

/** Each pixel the mean of those it replaces; what is transparent lends no colour. */
function scaledDown(pixels: Pixels): Pixels {
  const longest = Math.max(pixels.width, pixels.height);
  if (longest <= keptSide) return pixels;
  const width = Math.max(1, Math.round((pixels.width * keptSide) / longest));
  const height = Math.max(1, Math.round((pixels.height * keptSide) / longest));
  const { channels } = pixels;
  const data = new Uint8Array(width * height * channels);
  for (let y = 0; y < height; y += 1) {
    const rows = [Math.floor((y * pixels.height) / height), Math.ceil(((y + 1) * pixels.height) / height)] as const;
    for (let x = 0; x < width; x += 1) {
      const columns = [Math.floor((x * pixels.width) / width), Math.ceil(((x + 1) * pixels.width) / width)] as const;
      data.set(mean(pixels, rows, columns), (y * width + x) * channels);
    }
  }
  return { width, height, channels, data };
}

function mean(pixels: Pixels, rows: readonly [number, number], columns: readonly [number, number]): number[] {
  const { width, channels, data } = pixels;
  let [red, green, blue, opaque, count] = [0, 0, 0, 0, 0];
  for (let y = rows[0]; y < rows[1]; y += 1)
    for (let x = columns[0]; x < columns[1]; x += 1) {
      const at = (y * width + x) * channels;
      const alpha = channels === 4 ? (data[at + 3] ?? 0) : 255;
      red += (data[at] ?? 0) * alpha;
      green += (data[at + 1] ?? 0) * alpha;
      blue += (data[at + 2] ?? 0) * alpha;
      opaque += alpha;
      count += 1;
    }
  const colour = opaque === 0 ? [255, 255, 255] : [red, green, blue].map((sum) => Math.round(sum / opaque));
  return channels === 4 ? [...colour, Math.round(opaque / count)] : colour;
}

function withoutNeedlessAlpha(pixels: Pixels): Pixels {
  const { width, height, channels, data } = pixels;
  if (channels === 3) return pixels;
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return pixels;
  return { width, height, channels: 3, data: parted(pixels).colour };
}

/** Colours and opacity apart, as PDF wants them; `alpha` is null for an opaque picture. */
export function parted({ channels, data }: Pixels): { readonly colour: Uint8Array; readonly alpha: Uint8Array | null } {
  if (channels === 3) return { colour: data, alpha: null };
  const count = data.length / 4;
  const colour = new Uint8Array(count * 3);
  const alpha = new Uint8Array(count);
  for (let at = 0; at < count; at += 1) {
    colour.set(data.subarray(at * 4, at * 4 + 3), at * 3);
    alpha[at] = data[at * 4 + 3] ?? 0;
  }
  return { colour, alpha };
}

/** Turned and mirrored as the orientation of a photograph asks (Exif 2.3, tag 0112: 1 to 8). */
export function upright(pixels: Pixels, orientation: number): Pixels {
  if (orientation < 2 || orientation > 8) return pixels;
  const { channels, data } = pixels;
  const lies = orientation >= 5;
  const width = lies ? pixels.height : pixels.width;
  const height = lies ? pixels.width : pixels.height;
  const turned = new Uint8Array(data.length);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [fromX, fromY] = sourceOf(orientation, x, y, pixels.width - 1, pixels.height - 1);
      const from = (fromY * pixels.width + fromX) * channels;
      turned.set(data.subarray(from, from + channels), (y * width + x) * channels);
    }
  return { width, height, channels, data: turned };
}

/** Which stored pixel is shown at x, y. */
function sourceOf(orientation: number, x: number, y: number, right: number, bottom: number): readonly [number, number] {
  switch (orientation) {
    case 2:
      return [right - x, y];
    case 3:
      return [right - x, bottom - y];
    case 4:
      return [x, bottom - y];
    case 5:
      return [y, x];
    case 6:
      return [y, bottom - x];
    case 7:
      return [right - y, bottom - x];
    case 8:
      return [right - y, x];
    default:
      return [x, y];
  }
}
