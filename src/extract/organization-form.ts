/** Words and endings by which a name is seen to be an organization's. */
const ORGANIZATION_WORD =
  /(?:^|[\s,.(-])(?:universit\p{L}*|universid\p{L}*|institut\p{L}*|istituto|instituto|politecnico|polytechni\p{L}*|politechnika|hochschule|fachhochschule|college|école|ecole|school|academy|akademi\p{L}*|faculty|departa?ment\p{L}*|laborator\p{L}*|labs?|technolog(?:y|ies)|systems|semiconductors?|electronics|microsystems|micro ?devices|networks?|networking|software|solutions|consulting|services|industries|instruments|foundation|stiftung|fundaci\p{L}*|fondazione|association|consorti\p{L}*|alliance|corporation|company|group|holdings?|research|robotics|computing|cloud|telecom|mobile|automotive|aerospace|bank|international|cooperative|collective|inc|ltd|llc|gmbh|ag|kg|se|oy|oyj|ab|asa?|a\/s|aps|bv|b\.v|nv|n\.v|sa|s\.a|sas|sarl|srl|s\.r\.l|spa|s\.p\.a|sp\. ?z ?o\. ?o|s\.r\.o|kft|zrt|d\.o\.o|pty|plc|corp|co|pte|pvt|k\.k|e\.v|ev)\.?(?=$|[\s,)(])/iu;
/** `BeagleBoard.org`; `openSUSE`, `NixOS`, `EfficiOS`: written as no person's name is. */
const ODD_CASE =
  /^(?:[\p{L}\p{N}-]+\.(?:org|com|io|net|dev|eu)|\p{Ll}+\p{Lu}\p{L}*|\p{Lu}\p{Ll}+\p{Lu}{2,})$/u;
/** What stands where an employer would, of somebody who has none. */
const UNEMPLOYED =
  /^(?:an? )?(?:independent|freelance\w*|self[- ]employed|unaffiliated|individual|hobby\w*|volunteer|student|retired|consultant|community|none|n\/?a|private|no affiliation|between jobs)(?:[ -](?:contributor|developer|consultant|researcher|engineer|maintainer|hacker|student|member))?s?$/i;

/** Whether a text has the form of an organization's name, whoever it is. */
export function looksLikeOrganization(text: string): boolean {
  if (text.length > 80 || !/\p{Lu}/u.test(text)) return false;
  return ODD_CASE.test(text) || (/\s|,/.test(text) && ORGANIZATION_WORD.test(text));
}

/** `independent`, `freelance developer`: it says that there is no employer. */
export function saysUnemployed(text: string): boolean {
  return UNEMPLOYED.test(text.trim());
}
