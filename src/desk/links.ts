/** What later rooms have to show on the pages of campaigns and enterprises, to whom it may. */
import { curationPaths, curationPolicy } from '../curation/index.ts';
import { enterprisePaths, enterprisesPolicy, enterpriseTarget } from '../enterprises/index.ts';
import { growthPaths, growthPolicy } from '../growth/index.ts';
import { judgingPaths, judgingPolicy } from '../judging/index.ts';
import { mentoringPaths, mentoringPolicy } from '../mentoring/index.ts';
import { peoplePaths, peoplePolicy } from '../people/index.ts';
import { salesPaths, salesPolicy } from '../sales/index.ts';
import { trainingPaths, trainingPolicy } from '../training/index.ts';
import { inLocale, type Visit } from '../web/index.ts';
import { desk } from './messages.ts';

type Links = readonly { href: string; text: string }[];

export async function campaignLinks(visit: Visit, campaignId: string): Promise<Links> {
  const m = inLocale(desk, visit.locale);
  const { who, today } = visit;
  const on = { campaignId };
  const lists = enterprisesPolicy.may(who, 'enterprises.listMembers', on, today);
  const baselines = enterprisesPolicy.may(who, 'enterprises.seeBaselines', on, today);
  const sees = salesPolicy.may(who, 'sales.seeCampaign', on, today);
  const seesStaff = peoplePolicy.may(who, 'people.seeStaff', on, today);
  // Whoever adds producers without seeing the staff has no list from which to begin.
  const onlyAdds = !seesStaff && peoplePolicy.may(who, 'people.add', on, today);
  const curates = curationPolicy.may(who, 'curation.seeApplications', on, today);
  const scores = curationPolicy.may(who, 'curation.score', on, today);
  const seesJudging = judgingPolicy.may(who, 'judging.see', on, today);
  const seesMentoring = mentoringPolicy.may(who, 'mentoring.see', on, today);
  const seesGrowth = growthPolicy.may(who, 'growth.see', on, today);
  const judges = judgingPolicy.may(who, 'judging.score', on, today);
  return [
    { href: curationPaths.call(campaignId), text: m.call },
    ...(curates ? [{ href: curationPaths.hub(campaignId), text: m.curation }] : []),
    ...(scores ? [{ href: curationPaths.sheets(campaignId), text: m.ownSheets }] : []),
    ...(seesJudging ? [{ href: judgingPaths.hub(campaignId), text: m.judging }] : []),
    ...(judges ? [{ href: judgingPaths.sheets(campaignId), text: m.judgeSheets }] : []),
    ...(lists ? [{ href: enterprisePaths.members(campaignId), text: m.members }] : []),
    ...(seesMentoring ? [{ href: mentoringPaths.hub(campaignId), text: m.mentoring }] : []),
    ...(seesGrowth
      ? [
          { href: growthPaths.events(campaignId), text: m.events },
          { href: growthPaths.hub(campaignId), text: m.followUp },
        ]
      : []),
    ...(sees ? [{ href: salesPaths.campaign(campaignId), text: m.sales }] : []),
    ...(baselines ? [{ href: enterprisePaths.baselines(campaignId), text: m.baseline }] : []),
    ...(seesStaff ? [{ href: peoplePaths.ofCampaign(campaignId), text: m.people }] : []),
    ...(onlyAdds ? [{ href: peoplePaths.addTo(campaignId), text: m.addPerson }] : []),
  ];
}

export async function enterpriseLinks(visit: Visit, enterpriseId: string): Promise<Links> {
  const m = inLocale(desk, visit.locale);
  const target = await enterpriseTarget(visit.house.database, enterpriseId);
  if (!target) return [];
  const may = (name: 'sales.see' | 'sales.record' | 'sales.upload') =>
    salesPolicy.may(visit.who, name, target, visit.today);
  const seesMentoring = mentoringPolicy.may(visit.who, 'mentoring.seeOwn', target, visit.today);
  const seesTraining = trainingPolicy.may(visit.who, 'training.see', {}, visit.today);
  const seesGrowth = growthPolicy.may(visit.who, 'growth.seeOwn', target, visit.today);
  return [
    ...(seesGrowth
      ? [
          { href: growthPaths.enterprise(enterpriseId), text: m.followUp },
          { href: growthPaths.ownEvents(enterpriseId), text: m.events },
        ]
      : []),
    ...(seesMentoring
      ? [{ href: mentoringPaths.enterprise(enterpriseId), text: m.mentoring }]
      : []),
    ...(may('sales.see') ? [{ href: salesPaths.enterprise(enterpriseId), text: m.sales }] : []),
    ...(may('sales.record') ? [{ href: salesPaths.entry(enterpriseId), text: m.record }] : []),
    ...(seesTraining ? [{ href: trainingPaths.ofEnterprise(enterpriseId), text: m.training }] : []),
    ...(may('sales.upload') ? [{ href: salesPaths.upload(enterpriseId), text: m.upload }] : []),
  ];
}
