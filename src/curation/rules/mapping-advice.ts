/** What may be done by whom the digital mapping let not go on: advice, and no question. */
import type { Words } from '../../kernel/problem.ts';
import type { Question } from '../words/form.ts';
import { defaultQuestions } from './default-form.ts';

/** Of the fields that every application has, and of what the proposed form asks. */
const advices: Readonly<Record<string, Words>> = {
  shop: { id: 'Buka toko daring dan tulis namanya', en: 'Open an online shop and give its name' },
  nib: { id: 'Urus NIB dan tulis nomornya', en: 'Get a NIB and give its number' },
  email: { id: 'Pakai alamat surel dan tuliskan', en: 'Use a mail address and give it' },
  daring: { id: 'Mulai berjualan daring', en: 'Begin to sell online' },
  catatan: {
    id: 'Catat penjualan setiap hari atau setiap pekan',
    en: 'Write down your sales each day or week',
  },
};

/** Where a manager asks something else under a code of ours, nothing of ours is advised. */
export function adviceOf(code: string, questions: readonly Question[]): Words {
  const asked = questions.find((one) => one.code === code)?.label;
  const proposed = defaultQuestions([]).find((one) => one.code === code)?.label;
  const advice = advices[code];
  if (advice && asked?.id === proposed?.id) return advice;
  const { id, en } = asked ?? { id: code, en: code };
  return {
    id: `Jawaban atas pertanyaan “${id}” menambah nilai`,
    en: `The answer to “${en}” adds to the score`,
  };
}
