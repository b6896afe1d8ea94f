import type { Words } from '../../kernel/problem.ts';

export const hintGrounds = ['phone', 'email', 'name', 'owner', 'mentor', 'address'] as const;
export type HintGround = (typeof hintGrounds)[number];

export const hintGroundWords: Record<HintGround, Words> = {
  phone: { id: 'nomor HP sama', en: 'the same phone' },
  email: { id: 'surel sama', en: 'the same mail address' },
  name: { id: 'nama pemilik sama', en: 'the owner’s name is the same' },
  owner: { id: 'pemilik usaha ini di registri', en: 'owns this enterprise in the registry' },
  mentor: { id: 'pendamping usaha ini', en: 'mentors this enterprise' },
  address: {
    id: 'alamat sama dengan usaha yang dimiliki atau didampinginya',
    en: 'the same address as an enterprise owned or mentored',
  },
};

/** Something that a curator and an applicant share: for a person to look at, never a decision. */
export interface ConflictHint {
  applicationId: string;
  personId: string;
  grounds: readonly HintGround[];
}

/** What is known of a curator. */
export interface CuratorFacts {
  personId: string;
  name: string;
  phone: string;
  email: string;
  /** Owned or mentored, now or before. */
  enterprises: readonly {
    enterpriseId: string;
    tie: 'owner' | 'mentor';
    nibs: readonly string[];
    shops: readonly string[];
    addresses: readonly string[];
  }[];
}

/** What an applicant told. */
export interface ApplicantFacts {
  applicationId: string;
  /** '' of whoever only applied. */
  enterpriseId: string;
  ownerName: string;
  phone: string;
  email: string;
  nib: string;
  shop: string;
  address: string;
}
