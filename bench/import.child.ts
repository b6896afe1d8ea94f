/**
 * One import in a process of its own, so that its peak of memory is its own. Prints one JSON line.
 */
import { join } from 'node:path';
import { system } from '../src/journal/index.ts';
import { importFile } from '../src/sales/actions/import.ts';
import { openFile } from '../src/sales/importers/index.ts';
import { joinGround, timed } from './ground.ts';

const [varFolder = '', enterpriseId = '', path = '', name = ''] = process.argv.slice(2);
const ground = await joinGround(varFolder);
const { ms, value } = await timed(async () => {
  const reading = await openFile({ path, name });
  const spoolFolder = join(varFolder, 'work');
  return importFile(ground, system('job'), { enterpriseId, reading, spoolFolder });
});
await ground.close();
const peakMb = process.resourceUsage().maxRSS / 1024;
process.stdout.write(
  `${JSON.stringify({ ms, peakMb, isRepeat: value.isRepeat, booked: value.receipt.booked.orders, known: value.receipt.known })}\n`,
);
