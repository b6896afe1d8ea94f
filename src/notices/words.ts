/** A mail leaves by itself; a text is shown to a person who pastes it into WhatsApp. */
export type NoticeKind = 'mail' | 'whatsappText';

export interface NewNotice {
  kind: NoticeKind;
  /** Whose notice it is, so that an erasure finds it. */
  personId: string | null;
  /** A mail address, or a phone number in E.164. */
  to: string;
  subject?: string;
  body: string;
  /** It carries a way in: its words are dropped once it has left. */
  isSecret?: boolean;
}

export type NoticeState = 'waiting' | 'sent' | 'failed';

export interface Notice {
  noticeId: string;
  kind: NoticeKind;
  personId: string | null;
  to: string;
  subject: string;
  body: string;
  createdAt: Date;
  state: NoticeState;
  tries: number;
  lastError: string;
}

export interface SendReport {
  sent: number;
  /** Will be tried again. */
  postponed: number;
  /** Given up. */
  failed: number;
}
