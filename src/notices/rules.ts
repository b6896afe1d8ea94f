/** 1, 2, 4 … minutes up to 6 hours: a mail server that is restarting is met again soon. */
const firstWaitMin = 1;
const longestWaitMin = 360;
/** About a day and a half after the first try, when nobody waits for the mail any more. */
const triesMax = 12;

export type AfterFailure = { giveUp: true } | { giveUp: false; tryAfter: Date };

/** What to do after the nth failed try. A server's permanent refusal (5xx) is not asked again. */
export function afterFailure(failure: {
  tries: number;
  responseCode: number | null;
  now: Date;
}): AfterFailure {
  const { tries, responseCode, now } = failure;
  if (tries >= triesMax || (responseCode !== null && responseCode >= 500)) return { giveUp: true };
  const waitMin = Math.min(firstWaitMin * 2 ** (tries - 1), longestWaitMin);
  return { giveUp: false, tryAfter: new Date(now.getTime() + waitMin * 60_000) };
}
