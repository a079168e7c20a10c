import type { Failure, Input, Output, Reply } from '../../electron/contract/commands.ts';

export { defaultSettings } from '../../electron/contract/defaultSettings.ts';

/** The shapes of the contract that screens hold, so that no screen reaches into the host's folder. */
export type Register = Output<'register.list'>;
export type RegisterRow = Register['rows'][number];
export type SopStatus = RegisterRow['status'];
export type RegisterHit = NonNullable<RegisterRow['hit']>;
export type RegisterSort = NonNullable<Input<'register.list'>['sort']>;
export type RegisterLook = Output<'register.looks'>['looks'][number];
export type TemplateSummary = Output<'template.list'>['templates'][number];
export type ImportResult = Output<'sop.import'>;
export type OpenedSop = Output<'sop.open'>;
export type ExportedFile = Output<'sop.export'>['files'][number];
/** The profiles that SOPs may be printed with, and how many SOPs each own one prints. */
export type ProfileLibrary = Output<'profile.list'>;
/** A font that the office brought, and its faces as they are measured and drawn. */
export type OwnFontSummary = Output<'font.list'>['fonts'][number];
export type OwnFontFaces = Output<'font.read'>['faces'];
export type ExportFormat = 'pdf' | 'docx' | 'svg' | 'json' | 'bpmn';
export type Edition = 'editable' | 'locked';
export type Settings = Output<'settings.get'>;
export type SettingsPatch = Input<'settings.set'>;
export type VocabularyPhrases = Output<'vocabulary.suggest'>['phrases'];
export type DictionaryEntries = Output<'vocabulary.dictionaries'>['entries'];
export type ManualPage = Output<'manual.list'>['pages'][number];
export type NextNumber = Output<'number.next'>;
export type ParcelRow = Output<'parcel.list'>['parcels'][number];
export type OpenedParcel = Output<'parcel.open'>;
export type SopInside = OpenedParcel['sops'][number];
export type TakenSop = OpenedParcel['taken'][number];
export type ParcelDocument = Output<'parcel.document'>;
export type MadeParcel = Output<'parcel.make'>;
export type KnownKey = Output<'key.list'>['keys'][number];
/** A SOP on its way to be signed, with its exports and what was filed with them. */
export type OpenedHandover = Output<'handover.open'>;
export type FrozenExport = OpenedHandover['exports'][number];
export type FiledFile = FrozenExport['files'][number];
/** What a file that came back is and belongs to. */
export type ReturnLook = Output<'handover.return'>['look'];
export type OwnCertificate = Output<'handover.certificate'>;
/** Forms of the workspace, and when SOPs have to be monitored. */
export type FormList = Output<'form.list'>;
/** Document sets of the workspace. */
export type SetList = Output<'set.list'>;
export type WatchedFolder = Output<'folder.watched'>;
/** The history of a SOP: its lines, and the versions that were kept. */
export type MomentList = Output<'moment.list'>;
export type HistoryLine = MomentList['lines'][number];
export type HistoryVersion = MomentList['versions'][number];
export type Moment = Input<'moment.open'>['moment'];
export type PaperAnswer = Output<'review.paper'>;
export type Review = Output<'review.open'>;
/** What the register says besides its rows. */
export type Ledger = Output<'ledger.read'>;
export type Reminder = Ledger['reminders'][number];
export type LedgerAct = Input<'ledger.write'>;
export type OfficialList = Output<'ledger.export'>;
export type BackupRow = Output<'backup.list'>['backups'][number];
export type BackupPreview = Output<'backup.preview'>;
export type BackupSop = BackupPreview['sops'][number];
/** What was found out about a signed file. */
export type CheckedFile = Output<'signature.verify'>['results'][number];
export type Verification = NonNullable<CheckedFile['verification']>;
export type SignatureReport = Verification['signatures'][number];
export type TrustedRoot = Output<'signature.roots'>['roots'][number];
export type Condition = Output<'app.condition'>;
export type RecoveryNotice = Condition['notices'][number]['notice'];
export type { Failure, Reply };
