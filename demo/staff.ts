import { identifiersOf } from './identifiers.ts';

/** The people of the institutions. Invented, with addresses in a domain that cannot exist. */

export const institutions = [
  { key: 'lembaga-a', name: 'Lembaga A', role: 'campaignManager' },
  { key: 'lembaga-b', name: 'Lembaga B', role: 'coManager' },
  { key: 'lembaga-c', name: 'Lembaga C', role: 'partner' },
  { key: 'lembaga-d', name: 'Lembaga D', role: 'localGovernment' },
] as const;
export type InstitutionKey = (typeof institutions)[number]['key'];

export type StaffRole =
  | 'administrator'
  | 'campaignManager'
  | 'coManager'
  | 'verifier'
  | 'mentor'
  | 'localOfficer'
  | 'auditor'
  | 'curator'
  | 'judge';

export interface StaffMember {
  key: string;
  name: string;
  sex: 'f' | 'm';
  email: string;
  phone: string;
  institution: InstitutionKey;
  role: StaffRole;
  /** Regencies to which the role is limited; null = everywhere. */
  regencies: readonly string[] | null;
  /** Auditors carry the number of their assignment letter. */
  assignmentLetter: string | null;
}

type Row = readonly [string, string, 'f' | 'm', StaffRole, InstitutionKey];

const rows: readonly Row[] = [
  ['administrator', 'Wiranti Sukmandara', 'f', 'administrator', 'lembaga-a'],
  ['campaign-manager', 'Hardono Prawilaga', 'm', 'campaignManager', 'lembaga-a'],
  ['co-manager', 'Lestarini Wibangsa', 'f', 'coManager', 'lembaga-b'],
  ['verifier', 'Damarjati Kusumayu', 'm', 'verifier', 'lembaga-d'],
  ['verifier-2', 'Ningrumsih Palastri', 'f', 'verifier', 'lembaga-d'],
  ['mentor', 'Bagaskara Ranupati', 'm', 'mentor', 'lembaga-a'],
  ['mentor-2', 'Maharati Sendayu', 'f', 'mentor', 'lembaga-b'],
  ['local-officer', 'Suryandika Telangga', 'm', 'localOfficer', 'lembaga-d'],
  ['auditor', 'Pradnyani Kertabumi', 'f', 'auditor', 'lembaga-c'],
  ['curator', 'Wulandaru Setapraja', 'f', 'curator', 'lembaga-c'],
  ['curator-2', 'Jatmikanta Rawidura', 'm', 'curator', 'lembaga-b'],
  ['curator-3', 'Anindhari Wukirsana', 'f', 'curator', 'lembaga-a'],
  ['curator-4', 'Tejanata Ampuhan', 'm', 'curator', 'lembaga-a'],
  ['curator-5', 'Rengganira Pujalaksa', 'f', 'curator', 'lembaga-b'],
  ['curator-6', 'Wibaskara Nugratala', 'm', 'curator', 'lembaga-c'],
  ['curator-7', 'Sekarwangi Dalemata', 'f', 'curator', 'lembaga-d'],
  ['curator-8', 'Gumelarto Ranjasena', 'm', 'curator', 'lembaga-d'],
  ['judge', 'Gandaresmi Puspawira', 'f', 'judge', 'lembaga-c'],
  ['judge-2', 'Ardhanu Widigdaya', 'm', 'judge', 'lembaga-a'],
  ['judge-3', 'Kinasihati Mrajapura', 'f', 'judge', 'lembaga-b'],
];

export const staff: readonly StaffMember[] = rows.map(
  ([key, name, sex, role, institution], index) => ({
    key,
    name,
    sex,
    email: `${key}@${institution}.example.invalid`,
    phone: identifiersOf(900 + index, sex).phone,
    institution,
    role,
    regencies: role === 'localOfficer' ? ['18.02', '18.10', '18.72'] : null,
    assignmentLetter: role === 'auditor' ? 'SIMULASI/ST/001/2022' : null,
  }),
);
