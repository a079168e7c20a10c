import type { Paragraph } from '../../../../sop/layout/composition.ts';
import type { AssetLookup } from '../assets.ts';

/** A picture of the package; one however often it is drawn. */
export interface Picture {
  readonly relation: string;
  readonly file: string;
  readonly bytes: Uint8Array;
}

export interface Pictures {
  /** Relationship of the picture; null when the workspace does not hold it. */
  readonly relation: (asset: string) => string | null;
  readonly all: () => readonly Picture[];
}

export function createPictures(assets: AssetLookup): Pictures {
  const found = new Map<string, Picture | null>();
  const find = (name: string): Picture | null => {
    const asset = assets(name);
    if (asset === null) return null;
    const number = [...found.values()].filter((picture) => picture !== null).length + 1;
    const file = `gambar${number}.${asset.mediaType === 'image/png' ? 'png' : 'jpg'}`;
    return { relation: `rIdGambar${number}`, file, bytes: asset.bytes };
  };
  return {
    relation: (name) => {
      const picture = found.get(name) ?? find(name);
      found.set(name, picture);
      return picture?.relation ?? null;
    },
    all: () => [...found.values()].filter((picture) => picture !== null),
  };
}

/** The run that holds a logo in the line. */
export function pictureRun(image: NonNullable<Paragraph['image']>, relation: string, id: number): string {
  const size = `cx="${Math.round(image.width)}" cy="${Math.round(image.height)}"`;
  const names = 'name="Logo" descr="Logo instansi"';
  return [
    `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/>`,
    `<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr id="${id}" ${names}/><wp:cNvGraphicFramePr/>`,
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>',
    `<pic:nvPicPr><pic:cNvPr id="${id + 1}" ${names}/><pic:cNvPicPr/></pic:nvPicPr>`,
    `<pic:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`,
    '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>',
  ].join('');
}
