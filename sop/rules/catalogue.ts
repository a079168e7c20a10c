import { modelRules } from './modelRules.ts';
import { reportPages } from './reportPages.ts';
import { reg001 } from './reg001.ts';
import { reg002 } from './reg002.ts';
import { reg003 } from './reg003.ts';
import { reg004 } from './reg004.ts';
import { reg005 } from './reg005.ts';
import { reg006 } from './reg006.ts';
import { reg007 } from './reg007.ts';
import { reg008 } from './reg008.ts';
import { reg009 } from './reg009.ts';
import { reg010 } from './reg010.ts';
import { reg011 } from './reg011.ts';
import { reg012 } from './reg012.ts';
import { reg013 } from './reg013.ts';
import { reg014 } from './reg014.ts';
import { reg015 } from './reg015.ts';
import { reg021 } from './reg021.ts';
import { reg022 } from './reg022.ts';
import { reg023 } from './reg023.ts';
import { reg024 } from './reg024.ts';
import { reg025 } from './reg025.ts';
import { reg028 } from './reg028.ts';
import { reg029 } from './reg029.ts';
import { reg030 } from './reg030.ts';
import { reg031 } from './reg031.ts';
import { reg032 } from './reg032.ts';
import { reg033 } from './reg033.ts';
import { reg034 } from './reg034.ts';
import { reg040 } from './reg040.ts';
import { reg041 } from './reg041.ts';
import { reg042 } from './reg042.ts';
import { reg043 } from './reg043.ts';
import { unv001 } from './unv001.ts';
import { unv002 } from './unv002.ts';
import { unv003 } from './unv003.ts';
import { unv004 } from './unv004.ts';
import { unv005 } from './unv005.ts';
import { pra001 } from './pra001.ts';
import { pra002 } from './pra002.ts';
import { pra003 } from './pra003.ts';
import { pra005 } from './pra005.ts';
import { pra006 } from './pra006.ts';
import { pra007 } from './pra007.ts';
import { pra008 } from './pra008.ts';
import { pra009 } from './pra009.ts';
import { pra010 } from './pra010.ts';
import { pra011 } from './pra011.ts';
import { pra013 } from './pra013.ts';
import { pra015 } from './pra015.ts';
import { pra016 } from './pra016.ts';
import { pra017 } from './pra017.ts';
import { pra018 } from './pra018.ts';
import { pra019 } from './pra019.ts';
import { pra020 } from './pra020.ts';
import { pra021 } from './pra021.ts';
import { pra022 } from './pra022.ts';
import { pra023 } from './pra023.ts';
import { pra024 } from './pra024.ts';
import { pra025 } from './pra025.ts';
import { pra026 } from './pra026.ts';
import { pra027 } from './pra027.ts';
import { pra028 } from './pra028.ts';
import { pra031 } from './pra031.ts';
import { pra032 } from './pra032.ts';
import { pra033 } from './pra033.ts';
import { pra034 } from './pra034.ts';
import { pra035 } from './pra035.ts';
import { pra036 } from './pra036.ts';
import { pra037 } from './pra037.ts';
import { pra038 } from './pra038.ts';
import { pra039 } from './pra039.ts';
import { pra040 } from './pra040.ts';
import type { AnyRule, RulePage } from './rule.ts';
import { setRules } from './setRules.ts';

/** Every rule of one SOP, in the order of the spec; those of SOPs that are bound together are `setRules`. */
export const rules: readonly AnyRule[] = [
  reg001,
  reg002,
  reg003,
  reg004,
  reg005,
  reg006,
  reg007,
  reg008,
  reg009,
  reg010,
  reg011,
  reg012,
  reg013,
  reg014,
  reg015,
  reg021,
  reg022,
  reg023,
  reg024,
  reg025,
  reg028,
  reg029,
  reg030,
  reg031,
  reg032,
  reg033,
  reg034,
  reg040,
  reg041,
  reg042,
  reg043,
  unv001,
  unv002,
  unv003,
  unv004,
  unv005,
  pra001,
  pra002,
  pra003,
  pra005,
  pra006,
  pra007,
  pra008,
  pra009,
  pra010,
  pra011,
  pra013,
  pra015,
  pra016,
  pra017,
  pra018,
  pra019,
  pra020,
  pra021,
  pra022,
  pra023,
  pra024,
  pra025,
  pra026,
  pra027,
  pra028,
  pra031,
  pra032,
  pra033,
  pra034,
  pra035,
  pra036,
  pra037,
  pra038,
  pra039,
  pra040,
];

/** The prose page of every id a problem can carry, and of the rules that hold by construction. */
export const rulePages: ReadonlyMap<string, RulePage> = new Map([
  ...rules.map((rule) => [rule.id, rule.page] as const),
  ...setRules.map((rule) => [rule.id, rule.page] as const),
  ...modelRules.map((rule) => [rule.id, rule.page] as const),
  ...Object.entries(reportPages),
]);
