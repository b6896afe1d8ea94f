import type { Tx } from '../../database/index.ts';
import { act, type Ground, system } from '../../journal/index.ts';
import type { Locale } from '../../kernel/problem.ts';
import { queueNotice } from '../../notices/index.ts';
import { signInPaths } from '../words.ts';
import { type AccountRow, findAccount } from './store/accounts.ts';

export interface MailParts {
  ground: Ground;
  url: () => string;
  /** Called in the transaction that queued a mail, to have it sent at once. */
  sendSoon?: ((tx: Tx, noticeId: string) => Promise<void>) | undefined;
}

/**
 * The mails of signing in. An address that nobody has gets none, and the page says the same
 * sentence either way.
 */
export function mailLinks({ ground, url, sendSoon }: MailParts) {
  const send = async (
    email: string,
    verb: `people.${string}`,
    write: (account: AccountRow) => { subject: string; body: string },
  ) => {
    const account = await findAccount(ground.database.read, { email: email.toLowerCase() });
    if (!account) return;
    await act(ground, system('web'), async (act) => {
      const { personId } = account;
      act.note({ verb, thing: 'person', thingId: personId });
      const mail = { kind: 'mail', personId, to: email.toLowerCase(), isSecret: true } as const;
      const noticeId = await queueNotice(act, { ...mail, ...write(account) });
      await sendSoon?.(act, noticeId);
    });
  };
  return {
    sendSignIn: (email: string, token: string) =>
      send(email, 'people.mailSignIn', (account) =>
        // A second factor that a mail could walk around would be none.
        account.hasSecondFactor
          ? usePassword(account, `${url()}${signInPaths.start}`)
          : signIn(account, `${url()}${signInPaths.mail(token)}`),
      ),
    sendReset: (email: string, token: string) =>
      send(email, 'people.mailReset', (account) =>
        reset(account, `${url()}${signInPaths.reset(token)}`),
      ),
    noteReset: async (userId: string) => {
      const account = await findAccount(ground.database.read, { userId });
      if (!account) return;
      const { personId } = account;
      await act(ground, { personId, via: 'web' }, async (act) =>
        act.note({ verb: 'people.setPassword', thing: 'person', thingId: personId }),
      );
    },
  };
}

interface Addressee {
  name: string;
  locale: Locale;
}

const signIn = ({ name, locale }: Addressee, link: string) =>
  locale === 'id'
    ? {
        subject: 'Tautan masuk Lagawi',
        body: `Halo ${name},\n\nBuka tautan ini lalu tekan "Masuk":\n${link}\n\nTautan berlaku 30 menit dan hanya satu kali. Jika Anda tidak memintanya, abaikan surel ini.\n`,
      }
    : {
        subject: 'Your Lagawi sign-in link',
        body: `Hello ${name},\n\nOpen this link and press "Sign in":\n${link}\n\nIt works for 30 minutes and only once. If you did not ask for it, ignore this mail.\n`,
      };

const usePassword = ({ name, locale }: Addressee, link: string) =>
  locale === 'id'
    ? {
        subject: 'Masuk ke Lagawi dengan kata sandi',
        body: `Halo ${name},\n\nAkun Anda dilindungi faktor kedua, jadi masuklah dengan kata sandi dan kode dari aplikasi:\n${link}\n\nJika Anda tidak memintanya, abaikan surel ini.\n`,
      }
    : {
        subject: 'Sign in to Lagawi with your password',
        body: `Hello ${name},\n\nYour account is protected by a second factor, so sign in with your password and the code from the app:\n${link}\n\nIf you did not ask for it, ignore this mail.\n`,
      };

const reset = ({ name, locale }: Addressee, link: string) =>
  locale === 'id'
    ? {
        subject: 'Kata sandi baru untuk Lagawi',
        body: `Halo ${name},\n\nBuka tautan ini untuk membuat kata sandi baru:\n${link}\n\nTautan berlaku 60 menit dan hanya satu kali. Jika Anda tidak memintanya, abaikan surel ini; kata sandi lama tetap berlaku.\n`,
      }
    : {
        subject: 'A new password for Lagawi',
        body: `Hello ${name},\n\nOpen this link to choose a new password:\n${link}\n\nIt works for 60 minutes and only once. If you did not ask for it, ignore this mail; the old password stays.\n`,
      };
