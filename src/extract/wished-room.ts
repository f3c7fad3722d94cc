/** What is said with the word, but of no place to meet in. */
const IDIOMS =
  /\brooms? (?:where|in which) (?:the |all |those |both )?(?:people|maintainers|developers|folks|everybody|sides|users)\b[^.;]*|\brooms? (?:was|were|had)\b[^.;,]{0,60}(?=[.;]|$)|\b(?:in|into|to|around|across|fill\w*) (?:the|a|one|this|that|our) (?:same |full |whole )?room\b(?! (?:with|that|of|near|where|for(?! (?:an?|the|one|two|three|half|some|several|a few|\d+)(?: (?:\w+ ){0,2})(?:afternoon|morning|evening|hour|day|week|time|while|minute)s?\b)))|\broom (?:for|to) (?!\d|people|about|around|at least|more than|up to|some|all|half|an?\b|\w+ty\b)\w+|\b(?:elephant in|head-?room|(?:chat|matrix|virtual|online|server|clean|hallway|full|packed|crowded) rooms?)\b|\b(?:no|much|little|leaves?|leaving|makes?|making) room\b/gi;
const ROOM =
  /\b(?:rooms?|space for (?:about |around |some |at least )?(?:\d|an?\s|\w+ty\b)|seats? for (?:\d|\w+ty\b)|(?:\d+|\w+ty|hundred) seats)\b/i;
const EQUIPMENT =
  /\b(?:white-?\s?boards?|flip-?\s?charts?|projectors?|beamers?|microphones?|power (?:outlets?|sockets?|strips?)|second screen)\b/i;
const WE_WISH =
  /\b(?:we|i)(?:['’]d|['’]ll| would| will| could| do| also| really| certainly| definitely| only| still){0,3} (?:like|love|need|want|prefer|ask|request|require|hope|appreciate|have to|be (?:happy|glad|grateful))\b|\bplease (?:\w+ly )?(?:give|find|book|reserve|provide|arrange|put|place|assign|consider|make sure)\b|\bwe (?:\w+ )?(?:get|book|have)\b[^.]{0,20}\brooms? (?:for|with|that|of|where|at)\b/i;
const ROOM_WISH =
  /\brooms?\b[^.;]{0,60}\b(?:would (?:be|help|do|suit)|should|must|needs?|ha(?:s|ve) to|(?:is|are) (?:needed|required|requested|necessary|preferred|a must))\b|\b(?:needs?|requires?|requesting|wish(?:es)? for)\b[^.;]{0,30}\brooms?\b|\b(?:larger?|bigg?(?:er)?|smaller?|quiet) rooms?,? (?:please|if possible)\b|^(?:ideally,? |preferably,? |please,? )?(?:an?|one) (?:[\w-]+ ){0,2}room (?:with|in which|where|that|for|near|close to)\b|\b(?:would help|would be (?:nice|good|great)|wish(?:es)?|needs?|needed|requirements?|requests?)\b[^:.]{0,30}:\s[^.]{0,60}\brooms?\b/i;
/** What those who come are told to do, and what was last year, is no wish. */
const ADVICE = /\b(?:your|speakers?|submi\w+|presenters? (?:should|must|are))\b/i;

/** A projector may be what is spoken about. */
const ABOUT_THINGS = /\b(?:discuss\w*|talk\w*|drivers?|support\w*)\b/i;

/** Whether a sentence asks for a room, or for what should be in it. */
export function wishesRoom(text: string): boolean {
  const bare = text.replace(IDIOMS, ' ');
  if (!ROOM.test(bare) && !EQUIPMENT.test(bare)) return false;
  if (ADVICE.test(bare)) return false;
  if (!ROOM.test(bare) && ABOUT_THINGS.test(bare)) return false;
  return WE_WISH.test(bare) || ROOM_WISH.test(bare);
}
