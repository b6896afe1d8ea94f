import type { Transporter } from 'nodemailer';
import type { Config } from '../config.ts';

export interface Mail {
  noticeId: string;
  to: string;
  subject: string;
  body: string;
}

/** The way out. Throws when the server did not take the mail. */
export interface Mailer {
  send(mail: Mail): Promise<void>;
  close(): void;
}

/**
 * A mailer over SMTP_URL, or null where nothing may leave: no SMTP_URL, or a simulation, whatever
 * its settings say.
 */
export function openMailer(
  config: Pick<Config, 'smtpUrl' | 'mailFrom' | 'simulation'>,
): Mailer | null {
  if (config.simulation || !config.smtpUrl) return null;
  const { smtpUrl: url } = config;
  let opened: Promise<Transporter> | null = null;
  return {
    send: async ({ noticeId, to, subject, body }) => {
      opened ??= openTransport(url);
      await (await opened).sendMail({
        from: config.mailFrom,
        // As an address and no list: a comma in it must not make a second recipient.
        to: { name: '', address: to },
        subject,
        text: body,
        // The same for each try, so that a receiver knows a mail that arrives twice after a crash.
        messageId: `<${noticeId}@lagawi>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    },
    close: () => {
      opened?.then((transport) => transport.close());
    },
  };
}

/** Opened with the first mail: most starts send none. */
async function openTransport(url: string): Promise<Transporter> {
  const { createTransport } = await import('nodemailer');
  return createTransport({
    url,
    // A send happens inside a transaction that holds its notice, so it must end soon either way.
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    // A notice never names a file or an address to read from.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}
