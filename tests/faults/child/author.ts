import { randomFrom } from '../../support/randomSops.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import { defaultSettings } from '../../../electron/contract/defaultSettings.ts';
import { documentsOf } from '../judge/documents.ts';
import { randomChanges } from './edits.ts';
import type { Host } from './host.ts';
import { say } from './job.ts';
import type { Said } from './job.ts';

interface Desk {
  sop: Sop;
  revision: number;
}

/** Somebody at work in an open workspace: every act is said once it is stored, or refused with its code. */
export class Author {
  readonly #host: Host;
  readonly #say: (said: Said) => void;
  readonly #random: ReturnType<typeof randomFrom>;
  readonly #desks: Desk[] = [];

  constructor(host: Host, seed: number, tell: (said: Said) => void = say) {
    this.#say = tell;
    this.#host = host;
    this.#random = randomFrom(seed);
    for (const { sop, revision } of documentsOf(host.workspace.db)) this.#desks.push({ sop, revision });
  }

  /** One act: a new SOP, an edit, a setting, or something put into the archive. */
  act(): void {
    const desk = this.#desks[this.#random.below(this.#desks.length)];
    if (desk === undefined || (this.#desks.length < 3 && this.#random.chance(0.3))) this.#create();
    else if (this.#random.chance(0.08)) this.#set();
    else if (this.#random.chance(0.05)) this.#archive(desk);
    else this.#edit(desk);
  }

  /** Types something into the first SOP; true when it is stored. */
  type(): boolean {
    const desk = this.#desks[0];
    if (desk === undefined) return false;
    const before = desk.revision;
    this.#edit(desk);
    return desk.revision > before;
  }

  #create(): void {
    const reply = outcomeOf(this.#host.commands['sop.create']({ from: { kind: 'blank' } }));
    if (!reply.ok) return this.#say({ kind: 'refused', code: reply.error.code, of: 'sop.create' });
    this.#desks.push({ sop: reply.value.sop, revision: reply.value.revision });
    this.#say({ kind: 'saved', sop: reply.value.sop.id, revision: reply.value.revision });
  }

  #edit(desk: Desk): void {
    const { id } = desk.sop;
    const changes = randomChanges(desk.sop, this.#random, this.#host.workspace.ports.ids);
    const reply = outcomeOf(this.#host.commands['sop.change']({ id, revision: desk.revision, changes }));
    if (!reply.ok) return this.#say({ kind: 'refused', code: reply.error.code, of: 'sop.change' });
    this.#say({ kind: 'saved', sop: id, revision: reply.value.revision });
    // What the app would show after opening it again, so that one that was stored otherwise is seen.
    const opened = outcomeOf(this.#host.commands['sop.open']({ id }));
    if (!opened.ok) return this.#say({ kind: 'refused', code: opened.error.code, of: 'sop.open' });
    desk.sop = opened.value.sop;
    desk.revision = opened.value.revision;
  }

  #set(): void {
    // Counts on from one process to the next: the clock of a later life is later.
    const turn = Math.round(this.#host.workspace.ports.now().getTime() / 1000);
    const position = `Pengadministrasi ${turn}`;
    const user = { ...defaultSettings.user, position };
    const reply = outcomeOf(this.#host.commands['settings.set']({ user }));
    if (reply.ok) this.#say({ kind: 'set', position });
    else this.#say({ kind: 'refused', code: reply.error.code, of: 'settings.set' });
  }

  #archive(desk: Desk): void {
    const archived = this.#random.chance(0.5);
    this.#say({ kind: 'archiving', sop: desk.sop.id, archived });
    const reply = outcomeOf(this.#host.commands['sop.archive']({ ids: [desk.sop.id], archived }));
    if (reply.ok) this.#say({ kind: 'archived', sop: desk.sop.id, archived });
    else this.#say({ kind: 'refused', code: reply.error.code, of: 'sop.archive' });
  }
}

/** Handlers of the store answer at once; a promise here would mean an act that is acknowledged too early. */
function outcomeOf<Value>(outcome: Value | Promise<Value>): Value {
  if (outcome instanceof Promise) throw new Error('This command answers later');
  return outcome;
}
