import type { Place } from '../../../sop/model/place.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import { fieldWords, placeName } from '../../words/fields.ts';
import { anchorWords } from '../../words/review.ts';
import { stepNumberOf, stepOf } from '../places.ts';

/** What the place of a finding is called on its card: "Langkah 4 · Kegiatan", "Kolom Lurah", "Seluruh SOP". */
export function anchorTitle(sop: Sop, place: Place): string {
  if (place.at === 'sop') return anchorWords.whole;
  if (place.at === 'lane') return anchorWords.lane(laneName(sop, place.lane));
  const step = stepOf(place);
  if (step === null) return boxItem(sop, place) ?? placeName(place, () => 0);
  const number = stepNumberOf(sop, step);
  if (number === 0) return anchorWords.lostStep;
  const head = fieldWords.step(number);
  if (place.at === 'symbol') return `${head} · ${laneName(sop, place.lane)}`;
  if (place.at === 'exit') return `${head} · ${anchorWords.arrows[place.branch]}`;
  return place.at === 'step' && place.column !== 'no' ? `${head} · ${fieldWords.columns[place.column]}` : head;
}

function laneName(sop: Sop, lane: string): string {
  return fieldWords.laneNamed(sop.lanes.find(({ id }) => id === lane)?.name ?? '');
}

/** "Dasar hukum, butir 3". */
function boxItem(sop: Sop, place: Place): string | null {
  if (place.at !== 'box' || place.item === undefined) return null;
  const at = sop.identity.boxes[place.box].items.findIndex(({ id }) => id === place.item);
  return at < 0 ? fieldWords.boxes[place.box] : fieldWords.item(fieldWords.boxes[place.box], at + 1);
}
