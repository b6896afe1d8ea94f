/** The only way to ask for the time, so that tests and the replay can set it. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();
