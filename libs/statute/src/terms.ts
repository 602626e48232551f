/**
 * The field's closed lists: the code used in events, and what staff read (Chinese first, English second).
 * The ledger's value lists, the console's choices and the figures' rows all come from here.
 */
export interface Term {
  readonly zh: string;
  readonly en: string;
}

export type TermList<Code extends string = string> = Readonly<Record<Code, Term>>;

const term = (zh: string, en: string): Term => ({ zh, en });

/** The four kinds of persons under community correction (社区矫正法2). */
export const CATEGORY = {
  control: term('管制', 'control'),
  suspended_sentence: term('缓刑', 'suspended sentence'),
  parole: term('假释', 'parole'),
  temporary_release: term('暂予监外执行', 'temporary release'),
} as const;
export type Category = keyof typeof CATEGORY;

/** The document that a person is known by. */
export const DOCUMENT_TYPE = {
  identity_card: term('居民身份证', 'identity card'),
  hong_kong_macao_permit: term('港澳居民来往内地通行证', 'permit of Hong Kong and Macao residents'),
  taiwan_permit: term('台湾居民来往大陆通行证', 'permit of Taiwan residents'),
  permanent_residence: term('外国人永久居留身份证', 'permanent residence card'),
  passport: term('护照', 'passport'),
  other: term('其他', 'other'),
} as const;

export const SEX = { male: term('男', 'male'), female: term('女', 'female') } as const;
export type Sex = keyof typeof SEX;

export const ORIGIN = {
  new: term('新收', 'newly received'),
  transfer_in: term('迁入', 'transferred in'),
} as const;
export type Origin = keyof typeof ORIGIN;

export const LEVEL = { ordinary: term('普管', 'ordinary'), strict: term('严管', 'strict') } as const;
export type Level = keyof typeof LEVEL;

export const HOUSEHOLD = {
  urban: term('城镇', 'urban'),
  rural: term('农村', 'rural'),
  hong_kong_macao_taiwan: term('港澳台', 'Hong Kong, Macao, Taiwan'),
  foreign: term('外国', 'foreign'),
  other: term('其他', 'other'),
} as const;

export const EDUCATION = {
  college: term('大专以上', 'college and above'),
  senior_secondary: term('高中', 'senior secondary'),
  junior_secondary: term('初中以下', 'junior secondary and below'),
} as const;

export const EMPLOYMENT = {
  employed: term('就业', 'employed'),
  studying: term('就学', 'studying'),
  farming: term('务农', 'farming'),
  unemployed: term('无业', 'unemployed'),
} as const;

/** Who decides or owes something. */
export const ORGAN = {
  judicial_office: term('司法所', 'judicial office'),
  county_institution: term('县级社区矫正机构', 'county institution'),
  municipal_institution: term('市级社区矫正机构', 'municipal institution'),
} as const;
export type Organ = keyof typeof ORGAN;

export const PARTY = {
  ...ORGAN,
  subject: term('社区矫正对象', 'subject'),
  decision_organ: term('社区矫正决定机关', 'decision organ'),
  court: term('人民法院', 'court'),
  detaining_organ: term('采取强制措施的机关', 'detaining organ'),
  prison: term('监狱', 'prison'),
  police: term('公安机关', 'police'),
  detention_centre: term('看守所', 'detention centre'),
  procuratorate: term('人民检察院', 'procuratorate'),
  township: term('乡镇人民政府', 'township government'),
  civil_affairs: term('县级民政部门', 'county civil affairs'),
} as const;
export type Party = keyof typeof PARTY;

/** Who in the office or above it is reminded. */
export const ROLE = {
  officer: term('司法所工作人员', 'officer'),
  head: term('司法所负责人', 'head of the office'),
  county: term('县级社区矫正机构工作人员', 'county officer'),
  keeper: term('系统维护人员', 'keeper of the system'),
} as const;
export type Role = keyof typeof ROLE;

/** Grounds for leave (办法26: these, 等); another one wants words. */
export const LEAVE_GROUND = {
  medical: term('就医', 'medical treatment'),
  schooling: term('就学', 'schooling'),
  litigation: term('参与诉讼', 'litigation'),
  family_matter: term('处理家庭重要事务', 'important family matter'),
  work_matter: term('处理工作重要事务', 'important work matter'),
  other: term('其他正当理由', 'other good reason'),
} as const;

export const TRANSFER_REPLY = {
  agree: term('同意', 'agrees'),
  disagree: term('不同意', 'disagrees'),
} as const;
export const TRANSFER_DECISION = {
  granted: term('准予变更', 'granted'),
  refused: term('不予变更', 'refused'),
} as const;

/** How a case ends: release (社区矫正法44) or termination (社区矫正法45); the two are never one thing. */
export const ENDING = {
  term_served: term('期满解除', 'released, term served'),
  pardoned: term('特赦解除', 'released, pardoned'),
  suspension_revoked: term('撤销缓刑', 'suspension revoked'),
  parole_revoked: term('撤销假释', 'parole revoked'),
  recalled: term('收监执行', 'recalled to prison'),
  died: term('死亡', 'died'),
  other: term('其他终止', 'otherwise terminated'),
} as const;
export type Ending = keyof typeof ENDING;
/** How somebody died; nothing said is a natural death. */
export const DEATH_KIND = {
  normal: term('正常', 'natural'),
  abnormal: term('非正常', 'not natural'),
} as const;
export type DeathKind = keyof typeof DEATH_KIND;
export const RELEASES: ReadonlySet<string> = new Set<Ending>(['term_served', 'pardoned']);

/** Whom nobody supervised: away from correction, or never taken over (意见2026第11、13条). */
export const SUPERVISION_GAP = {
  off_supervision: term('脱管', 'off supervision'),
  missed_intake: term('漏管', 'never taken over'),
} as const;
export type SupervisionGapKind = keyof typeof SUPERVISION_GAP;

export const GAP_GROUND = {
  contact_lost: term('失去联系', 'contact lost'),
  away_without_leave: term('擅自离开', 'left without leave'),
  not_returned: term('逾期不归', 'not back from leave'),
} as const;
export type GapGround = keyof typeof GAP_GROUND;

export const SANCTION = {
  commendation: term('表扬', 'commendation'),
  reprimand: term('训诫', 'reprimand'),
  warning: term('警告', 'warning'),
  public_security_penalty: term('提请治安管理处罚', 'public-security penalty proposed'),
  revoke_suspension_proposal: term('提请撤销缓刑', 'revocation of suspension proposed'),
  revoke_parole_proposal: term('提请撤销假释', 'revocation of parole proposed'),
  recall_proposal: term('提请收监执行', 'recall to prison proposed'),
} as const;
export type SanctionKind = keyof typeof SANCTION;
/** What a line of 奖惩 can be: what the institution decides, and the court's reduction of the sentence. */
export const CONDUCT_DECISION = {
  ...SANCTION,
  reduction: term('裁定减刑', 'sentence reduced by the court'),
} as const;
export type ConductDecision = keyof typeof CONDUCT_DECISION;

/** The five grounds of electronic positioning (社区矫正法29); there is no other. */
export const MONITORING_GROUND = {
  ban_broken: term('违反人民法院禁止令', 'broke a court ban'),
  left_without_leave: term('无正当理由，未经批准离开所居住的市、县', 'left without leave'),
  refused_after_warning: term(
    '拒不按照规定报告自己的活动情况，被给予警告',
    'refused to report and was warned',
  ),
  penalised: term('违反监督管理规定，被给予治安管理处罚', 'penalised by the police'),
  revocation_proposed: term(
    '拟提请撤销缓刑、假释或者暂予监外执行收监执行',
    'revocation or recall to be proposed',
  ),
} as const;

/** What a subject broke, and how gravely (办法34–36, 46): judged by a person, never counted out. */
export const VIOLATION = {
  ban: term('禁止令', 'court ban'),
  report: term('报告规定', 'reporting'),
  visit: term('会客规定', 'receiving visitors'),
  leave: term('外出规定', 'leave'),
  move: term('迁居规定', 'moving'),
  education: term('教育学习等活动', 'education'),
  medical_review: term('病情复查规定', 'medical review'),
  other: term('其他监督管理规定', 'other rules'),
} as const;
export type Violation = keyof typeof VIOLATION;
export const GRAVITY = {
  slight: term('情节轻微', 'slight'),
  grave: term('情节较重', 'grave'),
  serious: term('情节严重', 'serious'),
} as const;
export type Gravity = keyof typeof GRAVITY;

/** For what somebody was taken into custody or hands (办法41; 意见2026 form 10); a closed list. */
export const DETENTION = {
  administrative_detention: term('行政拘留', 'administrative detention'),
  judicial_detention: term('司法拘留', 'judicial detention'),
  drug_treatment: term('强制隔离戒毒', 'compulsory drug treatment'),
  summons: term('拘传', 'compelled appearance'),
  bail: term('取保候审', 'bail'),
  residential_surveillance: term('监视居住', 'residential surveillance'),
  criminal_detention: term('刑事拘留', 'criminal detention'),
  arrest: term('逮捕', 'arrest'),
} as const;
/** Of these the coercive measures of criminal procedure (刑诉法66–100). */
export const COERCIVE: ReadonlySet<string> = new Set<keyof typeof DETENTION>([
  'summons',
  'bail',
  'residential_surveillance',
  'criminal_detention',
  'arrest',
]);

/** What a set of documents must hold (办法16, 意见2026第8、9条). */
export const DOCUMENT = {
  judgment: term('判决书、裁定书或者决定书', 'judgment, ruling or decision'),
  execution_notice: term('执行通知书', 'notice of execution'),
  notice_to_subject: term('社区矫正告知书', 'notice to the subject'),
  place_of_execution: term('执行地确定书', 'determination of the place'),
  exit_restriction: term('限制出境材料', 'papers of the exit restriction'),
  diagnosis: term('病情诊断、妊娠检查或者生活不能自理的鉴别意见', 'medical diagnosis'),
  guarantee: term('暂予监外执行保证书', 'guarantee'),
  none_came: term('法律文书均未收到', 'no documents at all'),
} as const;

/** Why a certificate of release could not be handed over on the day (意见2026第20条). */
export const CERTIFICATE_DEFERRED = {
  detained: term('被羁押', 'detained'),
  off_supervision: term('脱管', 'off supervision'),
} as const;

/** Who may lengthen the intervals of reports on health and of medical reviews (办法24). */
export const INTERVAL_APPROVER = {
  municipal_institution: term('上一级社区矫正机构', 'next higher institution'),
  provincial_institution: term('省级社区矫正机构', 'provincial institution'),
} as const;

/** Who asks about a sealed record (封存办法15、16). */
export const SEALED_QUERY = {
  own: term('本人或者法定代理人申请出具无犯罪记录证明', 'the person or a legal representative'),
  judicial: term('司法机关为办案需要查询', 'judicial organ, for a case'),
  unit: term('有关单位根据国家规定查询', 'a unit, by state provisions'),
} as const;
/** What is answered within three working days. */
export const SEALED_QUERY_ANSWER = {
  no_record: term('出具无犯罪记录证明', 'certificate of no record'),
  permitted: term(
    '许可查询，出具有犯罪记录证明（登记并收存保密承诺书）',
    'permitted, with an undertaking on file',
  ),
  refused: term('不许可查询，出具决定书并说明理由', 'refused, with reasons'),
} as const;

/** Whether the nationality of somebody to be deported is known (意见2026第22条). */
export const NATIONALITY = {
  known: term('国籍身份已查明', 'nationality established'),
  unknown: term('国籍身份未能查明', 'nationality not established'),
} as const;

/** What a person finds of a temporary release that no missed duty shows (办法49（一）（六）（七）). */
export const RECALL_GROUND = {
  not_eligible: term('不符合暂予监外执行条件', 'not eligible'),
  ground_gone: term('暂予监外执行的情形消失', 'ground gone'),
  guarantor_lost: term('保证人丧失条件或者被取消资格，没有新的保证人', 'guarantor lost'),
} as const;
export type RecallGround = keyof typeof RECALL_GROUND;

/** How a court or organ answered a proposal. */
export const RULING = { upheld: term('准予', 'upheld'), rejected: term('不准', 'rejected') } as const;

/** Why a sentence is served outside prison for a time (刑诉法265). */
export const RELEASE_GROUND = {
  illness: term('保外就医', 'medical parole'),
  pregnancy: term('怀孕或者哺乳', 'pregnancy or nursing'),
  self_care: term('生活不能自理', 'cannot care for oneself'),
} as const;
export type ReleaseGround = keyof typeof RELEASE_GROUND;

export const ASSESSMENT_OPINION = {
  suitable: term('适宜', 'suitable'),
  unsuitable: term('不适宜', 'unsuitable'),
} as const;

export const RESETTLEMENT_SOURCE = {
  prison: term('刑满释放', 'released from prison'),
  correction: term('社区矫正解除', 'released from correction'),
} as const;

/** Why help ends before its time (安置帮教工作规范). */
export const CLOSING_GROUND = {
  died: term('死亡', 'died'),
  detained: term('被羁押、收监或者因新罪服刑', 'detained or in prison again'),
  moved: term('迁出，由迁入地接续帮教', 'moved away; helped at the new place'),
} as const;
export type ClosingGround = keyof typeof CLOSING_GROUND;

/** What keeps the other parent of a child from caring for it (民发〔2019〕62号、民发〔2020〕125号). */
export const OTHER_PARENT = {
  dead: term('死亡', 'dead'),
  declared_missing: term('经人民法院宣告失踪', 'declared missing'),
  severely_disabled: term('重残', 'severely disabled'),
  severely_ill: term('重病', 'severely ill'),
  serving: term('服刑在押', 'serving a sentence'),
  in_rehabilitation: term('强制隔离戒毒', 'in compulsory rehabilitation'),
  restricted: term('被执行其他限制人身自由的措施', 'otherwise deprived of liberty'),
  lost_contact: term('失联', 'cannot be found'),
  guardianship_revoked: term('被撤销监护资格', 'guardianship revoked'),
  deported: term('被遣送（驱逐）出境', 'deported'),
  able: term('能够履行抚养职责', 'able to care for the child'),
} as const;
export type OtherParent = keyof typeof OTHER_PARENT;

export const YES_NO = { yes: term('是', 'yes'), no: term('否', 'no') } as const;

/** Chinese text to code; undefined where the list has no such value. */
export function codeOf(list: TermList, zh: string): string | undefined {
  return Object.keys(list).find((code) => list[code]?.zh === zh);
}

/** What staff read for a code; the code itself where the list does not have it. */
export const wordOf = (list: TermList, code: string): string => list[code]?.zh ?? code;
