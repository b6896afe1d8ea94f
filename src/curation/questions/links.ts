import { whatsappLink } from '../../people/index.ts';
import { curationPaths } from '../paths.ts';
import type { Application } from '../words/form.ts';

/** A link as it is handed on, and WhatsApp with the words written where the phone is whole. */
export function linkTold(
  house: { url: () => string },
  campaign: { campaignId: string; name: string },
  { application, token }: { application: Application; token: string },
): { link: string; whatsapp: string } {
  const { ownerName, enterpriseName, no, phone } = application;
  const link = `${house.url()}${curationPaths.own(campaign.campaignId, token)}`;
  const text =
    `Yth. ${ownerName || enterpriseName}, ini tautan pribadi pendaftaran ${enterpriseName} ` +
    `(nomor ${no}) pada ${campaign.name}: ${link} Di sana Anda dapat melihat hasil dan nilai ` +
    'sendiri serta mengajukan keberatan. Mohon jangan diteruskan kepada orang lain.';
  return { link, whatsapp: phone.startsWith('+') ? whatsappLink(phone, text) : '' };
}
