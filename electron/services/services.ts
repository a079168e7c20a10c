import path from 'node:path';
import { ok } from '../../sop/model/result.ts';
import type { Result } from '../../sop/model/result.ts';
import type { Handlers } from '../contract/dispatcher.ts';
import { assetService } from './images/assetService.ts';
import { readDictionaries } from './vocabulary/dictionaries.ts';
import { backupService } from './backups/backupService.ts';
import { folderService } from './backups/folderService.ts';
import { restoreService } from './recovery/restoreService.ts';
import { calendarDay } from './calendarDay.ts';
import { conditionService } from './recovery/conditionService.ts';
import { copyService } from './copyService.ts';
import { exchangeService } from './exchange/exchangeService.ts';
import { keyService } from './exchange/keyService.ts';
import { exportService } from './exportService.ts';
import { formService } from './forms/formService.ts';
import { fontService } from './fonts/fontService.ts';
import { openFontLibrary } from './fonts/fontLibrary.ts';
import { handoverService } from './handover/handoverService.ts';
import { historyService } from './historyService.ts';
import { fileService } from './fileService.ts';
import { importService } from './importing/importService.ts';
import { manualService } from './manual/manualService.ts';
import { momentService } from './moments/momentService.ts';
import { numberService } from './register/numberService.ts';
import { peopleService } from './vocabulary/peopleService.ts';
import type { ServicePorts, Workspace } from './ports.ts';
import { openProfileLibrary } from './profiles/profileLibrary.ts';
import { profileService } from './profiles/profileService.ts';
import { readProfiles } from './profiles/profiles.ts';
import { renewCards } from './register/registerIndex.ts';
import { ledgerService } from './register/ledgerService.ts';
import { openWorkspace } from './recovery/openWorkspace.ts';
import { safekeepingOf } from './recovery/safekeeping.ts';
import type { Safekeeping } from './recovery/safekeeping.ts';
import { withSoundRows } from './recovery/soundRows.ts';
import { registerService } from './register/registerService.ts';
import { reviewPaperService } from './review/reviewPaperService.ts';
import { reviewService } from './review/reviewService.ts';
import { setService } from './sets/setService.ts';
import { settingsService } from './settingsService.ts';
import { signatureService } from './verifying/signatureService.ts';
import { sopService } from './sopService.ts';
import type { OpenRefused } from './store/database.ts';
import { openTemplates } from './templates/templates.ts';
import { templateService } from './templates/templateService.ts';
import { surveyService } from './register/surveyService.ts';
import { surroundingsService } from './register/surroundings.ts';
import { timesService } from './timesService.ts';
import { readUnreadSops, vocabularyService } from './vocabulary/vocabularyService.ts';

/** The whole host behind the contract, with an open workspace. */
export interface Services {
  readonly handlers: Handlers;
  readonly workspace: Workspace;
  readonly safekeeping: Safekeeping;
  /** Has everything written go from the log into the database file. */
  checkpoint(): void;
  /** Closes the database; call when no command runs any more. */
  close(): void;
}

/** Opens the workspace and puts the services together; refused when the workspace cannot be opened. */
export function openServices(ports: ServicePorts): Result<Services, OpenRefused> {
  const profiles = readProfiles(ports.resourcesFolder);
  const templates = openTemplates(ports.resourcesFolder, ports.ids, profiles);
  const dictionaries = readDictionaries(path.join(ports.resourcesFolder, 'dictionaries'));
  const opened = openWorkspace(ports);
  if (!opened.ok) return opened;
  const { db } = opened.value;
  const library = openProfileLibrary(db, profiles);
  const fonts = openFontLibrary(db);
  const workspace: Workspace = {
    ports,
    db,
    fonts,
    get profiles() {
      return library.all();
    },
  };
  renewCards(workspace);
  readUnreadSops(workspace);
  const exports = exportService(workspace);
  const handlers: Handlers = {
    'app.info': () => ok({ version: ports.version, today: calendarDay(ports.now()), carrier: ports.carrier }),
    ...profileService(workspace, library),
    ...registerService(workspace),
    ...surveyService(workspace),
    ...ledgerService(workspace),
    ...sopService(workspace, templates),
    ...templateService(workspace, templates),
    ...historyService(workspace),
    ...momentService(workspace, library),
    ...reviewService(workspace),
    ...reviewPaperService(workspace),
    ...copyService(workspace),
    ...exchangeService(workspace, library),
    ...keyService(workspace),
    ...importService(workspace),
    ...exports,
    ...folderService(workspace, exports['sop.export']),
    ...fontService(workspace, fonts),
    ...formService(workspace),
    ...setService(workspace),
    ...handoverService(workspace),
    ...assetService(workspace),
    ...settingsService(workspace),
    ...fileService(ports),
    ...signatureService(workspace),
    ...backupService(workspace),
    ...restoreService(workspace),
    ...conditionService(workspace, opened.value.place),
    ...manualService(ports.resourcesFolder),
    ...vocabularyService(workspace, dictionaries),
    ...peopleService(workspace),
    ...numberService(workspace),
    ...timesService(workspace),
    ...surroundingsService(workspace),
  };
  const safekeeping = safekeepingOf(workspace, opened.value);
  const { checkpoint, close } = opened.value;
  return ok({ handlers: withSoundRows(workspace, handlers), workspace, safekeeping, checkpoint, close });
}
