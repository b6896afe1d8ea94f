/** `lagawi doctor [--json]`: how this installation is, line by line, and what to do about it. */
import { type Config, readConfig } from '../config.ts';
import { openDatabase } from '../database/index.ts';
import { type Clock, systemClock } from '../kernel/clock.ts';
import { Problem, type Words } from '../kernel/problem.ts';
import { readArgs } from './args.ts';
import { aboutClock, aboutFsync, aboutMigrations, aboutVersion } from './doctor-database.ts';
import { attention, type Line } from './doctor-line.ts';
import { aboutBackup, aboutDisk, aboutFolder, aboutNode, aboutSmtp } from './doctor-machine.ts';
import { demoFolder, hasOwnData } from './installation.ts';

export interface Diagnosis {
  schema: 'lagawi.doctor/1';
  ok: boolean;
  lines: Line[];
}

export async function diagnose(config: Config, clock: Clock = systemClock): Promise<Diagnosis> {
  const lines = [
    aboutNode(config, process.version),
    ...(await aboutDatabase(config, clock)),
    await aboutDisk(config),
    aboutFolder(config),
    await aboutSmtp(config),
    aboutBackup(config, clock()),
  ];
  return { schema: 'lagawi.doctor/1', ok: lines.every((line) => line.state === 'ok'), lines };
}

/** A doctor examines: where there is no database yet, none is made. */
async function aboutDatabase(config: Config, clock: Clock): Promise<Line[]> {
  if (!config.databaseUrl && !hasOwnData(config)) {
    return [
      attention(
        'database',
        {
          id: `Belum ada basis data di ${config.varFolder}`,
          en: `No database in ${config.varFolder} yet`,
        },
        adviceOnNone(config),
      ),
    ];
  }
  try {
    const database = await openDatabase(config);
    try {
      return [
        await aboutVersion(database),
        await aboutMigrations(database),
        await aboutFsync(database),
        await aboutClock(database, clock),
      ];
    } finally {
      await database.close();
    }
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const advice = { id: 'Lihat docs/operate.id.md.', en: 'See docs/operate.id.md.' };
    return [attention('database', error.words, advice)];
  }
}

function adviceOnNone(config: Config): Words {
  const demo = demoFolder(config);
  if (!hasOwnData({ varFolder: demo }))
    return {
      id: 'Jalankan npm start, atau pulihkan cadangan.',
      en: 'Run npm start, or restore a backup.',
    };
  return {
    id: `Jalankan npm start, atau pulihkan cadangan; data demo: LAGAWI_VAR=${demo}.`,
    en: `Run npm start, or restore a backup; the demo’s data: LAGAWI_VAR=${demo}.`,
  };
}

/** Exit 1 where something asks for attention. */
export async function runDoctor(
  args: string[],
  config: Config = readConfig(process.env),
  print: (text: string) => void = (text) => void process.stdout.write(text),
): Promise<number> {
  const { json } = readArgs(args);
  const diagnosis = await diagnose(config);
  print(json ? `${JSON.stringify(diagnosis, null, 2)}\n` : diagnosis.lines.map(wordsOf).join(''));
  return diagnosis.ok ? 0 : 1;
}

function wordsOf({ name, state, detail, advice }: Line): string {
  const mark = state === 'ok' ? '● ok       ' : '▲ perhatian';
  const line = `${mark} ${name.padEnd(10)} ${detail.id}\n`;
  return advice ? `${line}${' '.repeat(23)}→ ${advice.id}\n` : line;
}
