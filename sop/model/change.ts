import type {
  ArrowShape,
  BoxName,
  Classification,
  Cooperation,
  DateField,
  Duration,
  Exit,
  ItemId,
  Lane,
  LaneId,
  ListItem,
  ListMarker,
  Official,
  Proposer,
  SkippedProblem,
  Status,
  Step,
  StepId,
  StepKind,
} from './sop.ts';
import type { StyleOverrides } from './style.ts';

/** Names a list of items: one of the six boxes, or the inputs or outputs of a step. */
export type ListRef =
  | { readonly of: 'box'; readonly box: BoxName }
  | { readonly of: 'inputs'; readonly step: StepId }
  | { readonly of: 'outputs'; readonly step: StepId };

/** A part of a step that a single edit replaces. */
export type StepPatch = Partial<{
  readonly activity: string;
  readonly kind: StepKind;
  readonly performers: readonly LaneId[];
  readonly cooperation: Cooperation;
  readonly inputsSpan: number;
  readonly duration: Duration;
  readonly note: string;
  readonly isStart: boolean;
  readonly isEnd: boolean;
}>;

/**
 * Every edit there is. Undo, the journal, review merges and storage all ride on this union (architecture, section 4).
 * `at` counts from 0. Removing something that others point to is explicit: `removeStep` says where arrows that
 * pointed to the step go (`retarget`), and its inverse restores each of them.
 */
export type Change =
  | {
      readonly kind: 'setText';
      readonly field: 'number' | 'title' | 'government' | 'flowTitle' | 'profile';
      readonly text: string;
    }
  | { readonly kind: 'setUnitLines'; readonly lines: readonly string[] }
  | { readonly kind: 'setLogo'; readonly asset: string | null }
  | { readonly kind: 'setDate'; readonly field: 'created' | 'revised' | 'effective'; readonly value: DateField }
  | { readonly kind: 'setApproval'; readonly value: Official }
  | { readonly kind: 'setProposer'; readonly value: Proposer | null }
  | { readonly kind: 'insertItem'; readonly list: ListRef; readonly at: number; readonly item: ListItem }
  | { readonly kind: 'removeItem'; readonly list: ListRef; readonly item: ItemId }
  | { readonly kind: 'moveItem'; readonly list: ListRef; readonly item: ItemId; readonly to: number }
  | { readonly kind: 'setItem'; readonly list: ListRef; readonly item: ItemId; readonly text: string }
  | { readonly kind: 'setMarker'; readonly list: ListRef; readonly marker: ListMarker }
  | { readonly kind: 'insertLane'; readonly at: number; readonly lane: Lane }
  | { readonly kind: 'removeLane'; readonly lane: LaneId }
  | { readonly kind: 'moveLane'; readonly lane: LaneId; readonly to: number }
  | { readonly kind: 'renameLane'; readonly lane: LaneId; readonly name: string }
  | { readonly kind: 'insertStep'; readonly at: number; readonly step: Step }
  | { readonly kind: 'removeStep'; readonly step: StepId; readonly retarget: Exit }
  | { readonly kind: 'moveStep'; readonly step: StepId; readonly to: number }
  | { readonly kind: 'setStep'; readonly step: StepId; readonly patch: StepPatch }
  | { readonly kind: 'setExit'; readonly step: StepId; readonly branch: 'next' | 'yes' | 'no'; readonly exit: Exit }
  /** Bends an arrow by hand; null, or a shape that asks for nothing, gives it back to the router. */
  | {
      readonly kind: 'setArrowShape';
      readonly step: StepId;
      readonly branch: 'next' | 'yes' | 'no';
      readonly shape: ArrowShape | null;
    }
  | { readonly kind: 'setStyle'; readonly style: StyleOverrides }
  | { readonly kind: 'setClassification'; readonly value: Classification }
  | { readonly kind: 'setStatus'; readonly value: Status }
  | { readonly kind: 'setSkipped'; readonly value: readonly SkippedProblem[] }
  /** Several edits as one: all or none. Its inverse is the inverses in reverse order. */
  | { readonly kind: 'batch'; readonly changes: readonly Change[] };

/** Why a change was not applied. The document is untouched. */
export type ChangeRefused = {
  readonly code:
    | 'unknownStep'
    | 'unknownLane'
    | 'unknownItem'
    | 'duplicateId'
    | 'outOfRange'
    | 'tooLong'
    | 'sameLaneTwice'
    | 'laneInUse';
  readonly detail: string;
};
