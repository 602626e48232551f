// Made from the types in answers.ts by `npm run api-client`; not to be changed by hand.
export const ANSWERS = {
  RegisterLine: {
    description: 'A line as the register has it; its columns are those of its kind.',
    allOf: [
      {
        $ref: '#/components/schemas/Record_string_unknown',
      },
      {
        type: 'object',
        properties: {
          id: {
            type: 'string',
          },
          streamId: {
            type: 'string',
          },
          office: {
            type: 'string',
          },
          ref: {
            type: 'string',
          },
        },
        required: ['id', 'office', 'ref', 'streamId'],
      },
    ],
  },
  MeAnswer: {
    type: 'object',
    properties: {
      csrf: {
        description: 'What changes ask for in `x-csrf-token`; null for a token.',
        type: ['null', 'string'],
      },
      account: {
        type: 'string',
      },
      person: {
        type: 'string',
      },
      standing: {
        $ref: '#/components/schemas/Standing',
      },
      seesRestricted: {
        type: 'boolean',
      },
      assignments: {
        type: 'array',
        items: {
          $ref: '#/components/schemas/Assignment',
        },
      },
      rights: {
        description: 'The rights that follow from the roles.',
        type: 'array',
        items: {
          type: 'string',
        },
      },
      offices: {
        description: 'The offices whose files may be read.',
        type: 'array',
        items: {
          type: 'string',
        },
      },
      decides: {
        description: 'The bodies in whose name decisions may be taken.',
        type: 'array',
        items: {
          type: 'string',
        },
      },
      changes: {
        description:
          'What others did with this account in the last thirty days, the last first; the same is told once.',
        type: 'array',
        items: {
          $ref: '#/components/schemas/AccountChange',
        },
      },
    },
    required: [
      'account',
      'assignments',
      'changes',
      'csrf',
      'decides',
      'offices',
      'person',
      'rights',
      'seesRestricted',
      'standing',
    ],
  },
  AccountChange: {
    type: 'object',
    properties: {
      at: {
        type: 'string',
        format: 'date-time',
      },
      account: {
        type: 'string',
      },
      act: {
        type: 'string',
      },
      reason: {
        description: 'Null also where there were too many different ones to tell each.',
        type: ['null', 'string'],
      },
      times: {
        description: 'How many times the same.',
        type: 'number',
      },
    },
    required: ['account', 'act', 'at', 'reason', 'times'],
  },
  CaseloadAnswer: {
    type: 'object',
    properties: {
      on: {
        type: 'string',
      },
      next: {
        type: ['null', 'string'],
      },
      items: {
        type: 'array',
        items: {
          allOf: [
            {
              $ref: '#/components/schemas/Record_string_unknown',
            },
            {
              type: 'object',
              properties: {
                id: {
                  type: 'string',
                },
              },
              required: ['id'],
            },
          ],
        },
      },
      notCounted: {
        description:
          'How many of the offices that were asked about: 有n份档案暂未计入. Which and why: `parked`.',
        type: 'number',
      },
      notCurrent: {
        description: 'Why this may not be of this moment, for staff; absent where it is.',
        type: 'string',
      },
    },
    required: ['items', 'next', 'on'],
  },
  RegisterAnswer: {
    type: 'object',
    properties: {
      total: {
        type: 'number',
      },
      isMore: {
        description: 'There are more than `total`.',
        type: 'boolean',
      },
      next: {
        type: ['null', 'string'],
      },
      items: {
        type: 'array',
        items: {
          $ref: '#/components/schemas/RegisterLine',
        },
      },
      notCounted: {
        description:
          'How many of the offices that were asked about: 有n份档案暂未计入. Which and why: `parked`.',
        type: 'number',
      },
      notCurrent: {
        description: 'Why this may not be of this moment, for staff; absent where it is.',
        type: 'string',
      },
    },
    required: ['isMore', 'items', 'next', 'total'],
  },
  CaseDetails: {
    allOf: [
      {
        $ref: '#/components/schemas/Pick_CorrectionCase_group_leaves_transfers_sanctions_reoffences_supervisionGaps_ending_absences_plan',
      },
      {
        type: 'object',
        properties: {
          decisions: {
            description:
              'Decisions of other bodies that were told here, and whether the body confirmed them.',
            type: 'array',
            items: {
              $ref: '#/components/schemas/Omit_ReportedDecision_before',
            },
          },
        },
        required: ['decisions'],
      },
    ],
  },
  FileAnswer: {
    type: 'object',
    properties: {
      id: {
        type: 'string',
      },
      details: {
        description: 'The records inside a correction file.',
        $ref: '#/components/schemas/CaseDetails',
      },
      actions: {
        description: 'What can be done with the file, and what not and why.',
        type: 'array',
        items: {
          $ref: '#/components/schemas/Action',
        },
      },
      fileNumber: {
        type: 'string',
      },
      office: {
        type: 'string',
      },
      streamId: {
        type: 'string',
      },
      version: {
        type: 'number',
      },
      confidentiality: {
        $ref: '#/components/schemas/Confidentiality',
      },
      status: {
        type: 'string',
      },
      record: {
        $ref: '#/components/schemas/Record_string_unknown',
      },
      facts: {
        description: 'In the order in which they happened.',
        type: 'array',
        items: {
          $ref: '#/components/schemas/FileFact',
        },
      },
      obligations: {
        type: 'array',
        items: {
          $ref: '#/components/schemas/FileObligation',
        },
      },
      irregularities: {
        type: 'array',
        items: {
          $ref: '#/components/schemas/FoundIrregularity',
        },
      },
      ladder: {
        description: 'What sanctions the facts support, and why; only for correction cases.',
        $ref: '#/components/schemas/Ladder',
      },
    },
    required: [
      'actions',
      'confidentiality',
      'facts',
      'fileNumber',
      'id',
      'irregularities',
      'obligations',
      'office',
      'record',
      'status',
      'streamId',
      'version',
    ],
  },
  RevealAnswer: {
    description: 'What the file knows of these.',
    type: 'object',
    properties: {
      name: {
        type: 'string',
      },
      idNumber: {
        type: 'string',
      },
      address: {
        type: 'string',
      },
      phone: {
        type: 'string',
      },
      prisonerName: {
        type: 'string',
      },
      beneficiaryName: {
        type: 'string',
      },
      otherParentName: {
        type: 'string',
      },
      guardianName: {
        type: 'string',
      },
    },
  },
  OpeningAnswer: {
    type: 'object',
    properties: {
      id: {
        type: 'string',
      },
      account: {
        type: 'string',
      },
      streamId: {
        type: 'string',
      },
      reason: {
        type: 'string',
      },
      basis: {
        type: ['null', 'string'],
      },
      askedAt: {
        type: 'string',
        format: 'date-time',
      },
      agreedBy: {
        type: ['null', 'string'],
      },
      until: {
        description: 'Null while a second person has not agreed.',
        anyOf: [
          {
            type: 'string',
            format: 'date-time',
          },
          {
            type: 'null',
          },
        ],
      },
    },
    required: ['account', 'agreedBy', 'askedAt', 'basis', 'id', 'reason', 'streamId', 'until'],
  },
  ReadersAnswer: {
    description: 'Some of many: `next` asks for those after them.',
    type: 'object',
    properties: {
      items: {
        type: 'array',
        items: {
          $ref: '#/components/schemas/RecordedLook',
        },
      },
    },
    required: ['items'],
  },
  LooksAnswer: {
    type: 'object',
    properties: {
      next: {
        type: ['null', 'string'],
      },
      items: {
        type: 'array',
        items: {
          $ref: '#/components/schemas/RecordedLook',
        },
      },
    },
    required: ['items', 'next'],
  },
  FiguresAnswer: {
    type: 'object',
    properties: {
      caseload: {
        allOf: [
          {
            $ref: '#/components/schemas/Omit_Stock_readonlybyCategory_Readonly_Record_string_number_readonlybySex_Readonly_Record_string_number_readonlybyAge_Readonly_Record_string_number_readonlybyLevel_Readonly_Record_string_number_readonlykeyRegime_number_readonlyminors_number_minors_byAge',
          },
          {
            type: 'object',
            properties: {
              minors: {
                type: ['null', 'number'],
              },
              byAge: {
                anyOf: [
                  {
                    $ref: '#/components/schemas/Record_string_number',
                  },
                  {
                    type: 'null',
                  },
                ],
              },
            },
            required: ['byAge', 'minors'],
          },
        ],
      },
      enrolledBy: {
        allOf: [
          {
            $ref: '#/components/schemas/Omit_readonlyorigin_Readonly_Record_string_number_readonlycategory_Readonly_Record_string_number_readonlysex_Readonly_Record_string_number_readonlyminors_number_minors',
          },
          {
            type: 'object',
            properties: {
              minors: {
                type: ['null', 'number'],
              },
            },
            required: ['minors'],
          },
        ],
      },
      suppressed: {
        description: 'Figures that are not told because they would tell who somebody is.',
        type: 'array',
        items: {
          type: 'string',
        },
      },
      rows: {
        description: 'The yearly table, line by line.',
        type: 'array',
        items: {
          $ref: '#/components/schemas/FigureRow',
        },
      },
      paragraph: {
        type: 'string',
      },
      leave: {
        type: 'object',
        properties: {
          granted: {
            type: 'number',
          },
          people: {
            type: 'number',
          },
          due: {
            type: 'number',
          },
          returnedOnTime: {
            type: 'number',
          },
          returnedLate: {
            type: 'number',
          },
          outstanding: {
            type: 'number',
          },
          onTimeRate: {
            type: ['null', 'number'],
          },
          dueOnAsOf: {
            description: 'Of `outstanding`, whose last day is `asOf` itself: not back, and not late.',
            type: 'number',
          },
          endedBefore: {
            description:
              'Of `outstanding`, who was on the books no more on the last day: nobody waits for him.',
            type: 'number',
          },
          dueLater: {
            $ref: '#/components/schemas/DueLater',
            description: 'Begun in the period and due after it: in `granted` and not in `due`.',
          },
          sameBegunAndDue: {
            description: 'Those that began in the period are those that fell due in it.',
            type: 'boolean',
          },
        },
        required: [
          'due',
          'dueLater',
          'dueOnAsOf',
          'endedBefore',
          'granted',
          'onTimeRate',
          'outstanding',
          'people',
          'returnedLate',
          'returnedOnTime',
          'sameBegunAndDue',
        ],
      },
      enrolled: {
        type: 'number',
      },
      released: {
        type: 'number',
      },
      sanctions: {
        allOf: [
          {
            $ref: '#/components/schemas/Record_string_number',
          },
          {
            type: 'object',
            properties: {
              commendation: {
                type: 'number',
              },
              reprimand: {
                type: 'number',
              },
              warning: {
                type: 'number',
              },
              publicSecurityPenalty: {
                type: 'number',
              },
            },
            required: ['commendation', 'publicSecurityPenalty', 'reprimand', 'warning'],
          },
        ],
      },
      awaiting: {
        $ref: '#/components/schemas/Record_string_number',
        description:
          "How much of a figure waits for the confirmation of the body that decided, by the figure's name.",
      },
      terminated: {
        type: 'number',
      },
      resettlement: {
        $ref: '#/components/schemas/Record_string_number',
      },
      assessments: {
        type: 'object',
        properties: {
          received: {
            type: 'number',
          },
          completed: {
            type: 'number',
          },
          onTime: {
            type: 'number',
          },
        },
        required: ['completed', 'onTime', 'received'],
      },
      obligations: {
        $ref: '#/components/schemas/Record_string_Readonly_Record_string_number',
        description: 'By duty: all its rules together.',
      },
      offSupervision: {
        type: 'object',
        properties: {
          people: {
            description:
              'People with a 脱管 that counts in the period: out of supervision for more than forty-eight hours without a just cause.',
            type: 'number',
          },
        },
        required: ['people'],
      },
      missedIntake: {
        type: 'object',
        properties: {
          people: {
            description:
              'People with a 漏管 that counts in the period: not taken over, or not reported in time.',
            type: 'number',
          },
        },
        required: ['people'],
      },
      period: {
        $ref: '#/components/schemas/Period',
      },
      notCounted: {
        description:
          'Files that are in none of these figures, because they cannot be shown; absent where there are none.',
        type: 'number',
      },
      releasedByKind: {
        $ref: '#/components/schemas/Record_string_number',
      },
      terminatedByKind: {
        $ref: '#/components/schemas/Record_string_number',
      },
      transferredOut: {
        type: 'number',
      },
      residenceChanges: {
        type: 'number',
      },
      conduct: {
        description: 'What was found of people who broke the rules, sanctioned or not.',
        type: 'object',
        properties: {
          violations: {
            description:
              'Breaches of the rules of supervision that were found in the period; somebody with two counts twice.',
            type: 'number',
          },
          contactLost: {
            description: 'Times that contact was lost in the period, found again or not.',
            type: 'number',
          },
          absences: {
            description: 'Records of 脱管 without a just cause, also of less than forty-eight hours.',
            type: 'number',
          },
          lostBefore: {
            description: 'Out of contact already when the period began.',
            type: 'number',
          },
          overdueBefore: {
            $ref: '#/components/schemas/Record_string_number',
            description:
              'Late already when the period began and not yet there or back, by the code of the duty.',
          },
          duties: {
            $ref: '#/components/schemas/Record_string_number',
            description:
              'Duties of the subject that fell due in the period and were missed or met late, by code; late returns are in `leave`.',
          },
        },
        required: ['absences', 'contactLost', 'duties', 'lostBefore', 'overdueBefore', 'violations'],
      },
      reoffending: {
        type: 'object',
        properties: {
          people: {
            description: 'People whose crime during correction was found in the period, each once.',
            type: 'number',
          },
          earlierCrimes: {
            description: 'People whose crime came to light that the judgment had left out (漏罪).',
            type: 'number',
          },
        },
        required: ['earlierCrimes', 'people'],
      },
      familyAid: {
        type: 'object',
        properties: {
          beneficiaries: {
            type: 'number',
          },
          monthlyTotalFen: {
            type: 'number',
          },
          standards: {
            description:
              'What people are paid a month, lowest first; those of whom no amount is recorded last.',
            type: 'array',
            items: {
              $ref: '#/components/schemas/AidStandard',
            },
          },
          prisoners: {
            type: 'array',
            items: {
              type: 'string',
            },
          },
        },
        required: ['beneficiaries', 'monthlyTotalFen', 'prisoners', 'standards'],
      },
      rules: {
        $ref: '#/components/schemas/Record_string_Readonly_Record_string_number',
        description: 'By the id of the rule: what `obligations` sums.',
      },
    },
    required: [
      'assessments',
      'awaiting',
      'caseload',
      'conduct',
      'enrolled',
      'enrolledBy',
      'familyAid',
      'leave',
      'missedIntake',
      'obligations',
      'offSupervision',
      'paragraph',
      'period',
      'released',
      'releasedByKind',
      'reoffending',
      'resettlement',
      'residenceChanges',
      'rows',
      'rules',
      'sanctions',
      'terminated',
      'terminatedByKind',
      'transferredOut',
    ],
  },
  SeriesAnswer: {
    type: 'object',
    properties: {
      items: {
        type: 'array',
        items: {
          $ref: '#/components/schemas/MonthOfSeries',
        },
      },
      notCounted: {
        description:
          'How many of the offices that were asked about: 有n份档案暂未计入. Which and why: `parked`.',
        type: 'number',
      },
      notCurrent: {
        description: 'Why this may not be of this moment, for staff; absent where it is.',
        type: 'string',
      },
    },
    required: ['items'],
  },
  MonthOfSeries: {
    type: 'object',
    properties: {
      month: {
        description: '`YYYY-MM`.',
        type: 'string',
      },
      caseload: {
        description: 'On the books at its end.',
        type: 'number',
      },
      enrolled: {
        type: 'number',
      },
      left: {
        description: 'Released, terminated or moved away.',
        type: 'number',
      },
      leavesDue: {
        type: 'number',
      },
      returnedOnTime: {
        type: 'number',
      },
    },
    required: ['caseload', 'enrolled', 'leavesDue', 'left', 'month', 'returnedOnTime'],
  },
  MonthlyAnswer: {
    type: 'object',
    properties: {
      month: {
        description: '`YYYY-MM`.',
        type: 'string',
      },
      asOf: {
        description: 'Facts of later days are left out.',
        type: 'string',
      },
      rows: {
        type: 'array',
        items: {
          $ref: '#/components/schemas/MonthlyRow',
        },
      },
      total: {
        $ref: '#/components/schemas/Omit_MonthlyRow_office',
      },
      balance: {
        description: 'For each office, then for 合计.',
        type: 'array',
        items: {
          $ref: '#/components/schemas/MonthlyBalance',
        },
      },
      unknownOffences: {
        description:
          'Names of crimes that the chapters do not know, not of closed files; they count under 其他.',
        type: 'array',
        items: {
          type: 'string',
        },
      },
      notCounted: {
        description: 'Files that are in no cell, because they cannot be shown; absent where there are none.',
        type: 'number',
      },
    },
    required: ['asOf', 'balance', 'month', 'rows', 'total', 'unknownOffences'],
  },
  MonthlyFilesAnswer: {
    type: 'object',
    properties: {
      cell: {
        type: 'string',
      },
      count: {
        description: 'As many as the cell says; null where nothing that is recorded can tell (未填).',
        type: ['null', 'number'],
      },
      items: {
        type: 'array',
        items: {
          $ref: '#/components/schemas/Counted',
        },
      },
      notCounted: {
        description:
          'How many of the offices that were asked about: 有n份档案暂未计入. Which and why: `parked`.',
        type: 'number',
      },
      notCurrent: {
        description: 'Why this may not be of this moment, for staff; absent where it is.',
        type: 'string',
      },
    },
    required: ['cell', 'count', 'items'],
  },
  FigureFilesAnswer: {
    type: 'object',
    properties: {
      name: {
        type: 'string',
      },
      count: {
        type: 'number',
      },
      items: {
        type: 'array',
        items: {
          $ref: '#/components/schemas/Counted',
        },
      },
      notCounted: {
        description:
          'How many of the offices that were asked about: 有n份档案暂未计入. Which and why: `parked`.',
        type: 'number',
      },
      notCurrent: {
        description: 'Why this may not be of this moment, for staff; absent where it is.',
        type: 'string',
      },
    },
    required: ['count', 'items', 'name'],
  },
  NamedAgendaLine: {
    description: 'A duty with whom it is about.',
    allOf: [
      {
        $ref: '#/components/schemas/AgendaLine',
      },
      {
        type: 'object',
        properties: {
          name: {
            type: 'string',
          },
        },
        required: ['name'],
      },
    ],
  },
  AgendaAnswer: {
    type: 'object',
    properties: {
      on: {
        type: 'string',
      },
      overdue: {
        type: 'array',
        items: {
          $ref: '#/components/schemas/NamedAgendaLine',
        },
      },
      today: {
        type: 'array',
        items: {
          $ref: '#/components/schemas/NamedAgendaLine',
        },
      },
      thisWeek: {
        description: 'After today, to the end of Sunday.',
        type: 'array',
        items: {
          $ref: '#/components/schemas/NamedAgendaLine',
        },
      },
      next30Days: {
        description: 'After this week, to the thirtieth day from today.',
        type: 'array',
        items: {
          $ref: '#/components/schemas/NamedAgendaLine',
        },
      },
      notCounted: {
        description:
          'How many of the offices that were asked about: 有n份档案暂未计入. Which and why: `parked`.',
        type: 'number',
      },
      notCurrent: {
        description: 'Why this may not be of this moment, for staff; absent where it is.',
        type: 'string',
      },
    },
    required: ['next30Days', 'on', 'overdue', 'thisWeek', 'today'],
  },
  OverdueAnswer: {
    type: 'object',
    properties: {
      on: {
        type: 'string',
      },
      items: {
        type: 'array',
        items: {
          $ref: '#/components/schemas/OverdueLine',
        },
      },
      notCounted: {
        description:
          'How many of the offices that were asked about: 有n份档案暂未计入. Which and why: `parked`.',
        type: 'number',
      },
      notCurrent: {
        description: 'Why this may not be of this moment, for staff; absent where it is.',
        type: 'string',
      },
    },
    required: ['items', 'on'],
  },
  ComplianceAnswer: {
    type: 'object',
    properties: {
      from: {
        type: 'string',
      },
      to: {
        type: 'string',
      },
      asOf: {
        type: 'string',
      },
      items: {
        type: 'array',
        items: {
          $ref: '#/components/schemas/ComplianceLine',
        },
      },
      notCounted: {
        description:
          'How many of the offices that were asked about: 有n份档案暂未计入. Which and why: `parked`.',
        type: 'number',
      },
      notCurrent: {
        description: 'Why this may not be of this moment, for staff; absent where it is.',
        type: 'string',
      },
    },
    required: ['asOf', 'from', 'items', 'to'],
  },
  ComplianceFilesAnswer: {
    type: 'object',
    properties: {
      items: {
        type: 'array',
        items: {
          $ref: '#/components/schemas/Counted',
        },
      },
      notCounted: {
        description:
          'How many of the offices that were asked about: 有n份档案暂未计入. Which and why: `parked`.',
        type: 'number',
      },
      notCurrent: {
        description: 'Why this may not be of this moment, for staff; absent where it is.',
        type: 'string',
      },
    },
    required: ['items'],
  },
  ParkedLine: {
    description: 'A file that is recorded and cannot be shown; all others are.',
    type: 'object',
    properties: {
      id: {
        type: 'string',
      },
      office: {
        type: 'string',
      },
      fileNumber: {
        description: 'Null where it is not known, or not to be known.',
        type: ['null', 'string'],
      },
      position: {
        description: 'Of the event from which on it cannot be shown.',
        type: 'number',
      },
      reason: {
        type: 'string',
      },
      since: {
        description: 'ISO.',
        type: 'string',
      },
    },
    required: ['fileNumber', 'id', 'office', 'position', 'reason', 'since'],
  },
  ParkedAnswer: {
    description: 'Some of many: `next` asks for those after them.',
    type: 'object',
    properties: {
      items: {
        type: 'array',
        items: {
          $ref: '#/components/schemas/ParkedLine',
        },
      },
    },
    required: ['items'],
  },
  RetriedAnswer: {
    type: 'object',
    properties: {
      shown: {
        description: 'Files that can be shown again.',
        type: 'number',
      },
      parked: {
        type: 'number',
      },
    },
    required: ['parked', 'shown'],
  },
  FormsAnswer: {
    type: 'object',
    properties: {
      items: {
        type: 'array',
        items: {
          $ref: '#/components/schemas/OrderForm',
        },
      },
    },
    required: ['items'],
  },
  CheckAnswer: {
    description: 'What an order would do, told without doing it.',
    type: 'object',
    properties: {
      accepted: {
        type: 'boolean',
      },
      version: {
        description: 'The version the file is at; null where it would be refused.',
        type: ['null', 'number'],
      },
      events: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            type: {
              type: 'string',
            },
            occurredOn: {
              type: 'string',
            },
          },
          required: ['occurredOn', 'type'],
        },
      },
      notes: {
        description: 'What somebody who fills this in wants to know.',
        type: 'array',
        items: {
          type: 'string',
        },
      },
      violations: {
        description: 'Why it would be refused.',
        type: 'array',
        items: {
          $ref: '#/components/schemas/Refusal',
        },
      },
    },
    required: ['accepted', 'events', 'notes', 'version', 'violations'],
  },
  LedgerAnswer: {
    type: 'object',
    properties: {
      id: {
        type: 'string',
      },
      office: {
        type: 'string',
      },
      sheets: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            title: {
              type: 'string',
            },
            titles: {
              type: 'array',
              items: {
                type: 'string',
              },
            },
            rows: {
              type: 'number',
            },
            isKnown: {
              type: 'boolean',
            },
          },
          required: ['isKnown', 'rows', 'title', 'titles'],
        },
      },
      state: {
        enum: ['done', 'failed', 'importing', 'read', 'undoing', 'undone'],
        type: 'string',
      },
      done: {
        type: 'number',
      },
      total: {
        type: 'number',
      },
      report: {
        anyOf: [
          {
            $ref: '#/components/schemas/LedgerReport',
          },
          {
            type: 'null',
          },
        ],
      },
      brought: {
        description: 'How many records it brought, and how many of them could not be taken back.',
        type: 'number',
      },
      kept: {
        type: 'number',
      },
      failure: {
        type: ['null', 'string'],
      },
    },
    required: ['brought', 'done', 'failure', 'id', 'kept', 'office', 'report', 'sheets', 'state', 'total'],
  },
  LedgerRowsAnswer: {
    description: 'Some of many: `next` asks for those after them.',
    type: 'object',
    properties: {
      items: {
        type: 'array',
        items: {
          $ref: '#/components/schemas/RawRow',
        },
      },
    },
    required: ['items'],
  },
  LedgerPreviewAnswer: {
    type: 'object',
    properties: {
      changes: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            year: {
              type: 'number',
            },
            items: {
              type: 'array',
              items: {
                $ref: '#/components/schemas/Change',
              },
            },
          },
          required: ['items', 'year'],
        },
      },
      imported: {
        $ref: '#/components/schemas/Record_string_number',
        description: 'Rows that tell something new, by sheet.',
      },
      unchanged: {
        type: 'number',
      },
      rejected: {
        description: 'The first of those that are told one by one, and how many there are.',
        type: 'array',
        items: {
          $ref: '#/components/schemas/LedgerError',
        },
      },
      rejectedTotal: {
        type: 'number',
      },
      irregularities: {
        type: 'array',
        items: {
          $ref: '#/components/schemas/LedgerIrregularity',
        },
      },
      irregularitiesTotal: {
        type: 'number',
      },
      conflicts: {
        type: 'array',
        items: {
          $ref: '#/components/schemas/Omit_LedgerConflict_streamId',
        },
      },
      conflictsTotal: {
        type: 'number',
      },
      awaiting: {
        description: 'Decisions of other bodies, which wait for their confirmation.',
        type: 'number',
      },
      unknownSheets: {
        type: 'array',
        items: {
          type: 'string',
        },
      },
    },
    required: [
      'awaiting',
      'changes',
      'conflicts',
      'conflictsTotal',
      'imported',
      'irregularities',
      'irregularitiesTotal',
      'rejected',
      'rejectedTotal',
      'unchanged',
      'unknownSheets',
    ],
  },
  RuleLine: {
    type: 'object',
    properties: {
      owedBy: {
        type: 'string',
      },
      gradeWords: {
        $ref: '#/components/schemas/Term',
      },
      opensWhen: {
        description: 'In words: what opens it, how long it runs, what meets it, who is reminded.',
        type: 'string',
      },
      term: {
        type: 'string',
      },
      metBy: {
        type: 'array',
        items: {
          type: 'string',
        },
      },
      tells: {
        type: 'array',
        items: {
          type: 'string',
        },
      },
      code: {
        description: 'The duty; rows of one duty differ in their days of force or in what opens them.',
        type: 'string',
      },
      id: {
        description:
          "The row's own name. It never changes and is never given to another row: histories name what was missed by it.",
        type: 'string',
      },
      title: {
        $ref: '#/components/schemas/Term',
      },
      opens: {
        $ref: '#/components/schemas/Milestone',
      },
      discharges: {
        description: 'The first of these that happens meets the duty.',
        type: 'array',
        items: {
          enum: [
            'aid-applied',
            'aid-checked',
            'aid-confirmed',
            'appraisal-made',
            'arrest-decided',
            'arrest-requested',
            'arrival-due',
            'arrival-missed',
            'arrival-registered',
            'assessment-commissioned',
            'assessment-found-impossible',
            'assessment-impossible-told',
            'assessment-returned',
            'assessment-submitted',
            'certificate-deferred',
            'certificate-handed-over',
            'commission-received',
            'commission-told',
            'consultation-received',
            'consultation-sent',
            'contact-lost',
            'contact-regained',
            'death-learned',
            'death-notified',
            'decided-elsewhere',
            'decision-organ-told',
            'delivery-due',
            'deportation-ordered',
            'deportation-papers-sent',
            'detained',
            'detention-notified',
            'documents-awaited',
            'documents-completed',
            'documents-forwarded',
            'documents-found-missing',
            'documents-missing-told',
            'documents-received',
            'enrolled',
            'exit-restriction-made',
            'exit-restriction-missing',
            'expiry-notified',
            'file-handed-over',
            'group-formed',
            'guardian-called',
            'handed-over',
            'health-report',
            'health-reporting-begun',
            'incoming-file-received',
            'incoming-receipt-sent',
            'intake-begun',
            'intake-declared',
            'intake-met',
            'interval-extended',
            'interval-told',
            'judgment-effective',
            'leave-filed',
            'leave-granted',
            'leave-not-returned',
            'leave-reported',
            'leave-returned',
            'materials-asked',
            'materials-found-missing',
            'medical-review',
            'minor-case-ended',
            'minor-proceeding',
            'monitoring-ordered',
            'monitoring-set',
            'monitoring-settled',
            'monitoring-told',
            'nationality-reported',
            'new-crime-judged',
            'new-crime-notified',
            'notice-received',
            'obligation-breached',
            'old-place-told',
            'opinion-answered',
            'opinion-given',
            'organ-told-of-release',
            'organs-told',
            'penalty-possible',
            'penalty-settled',
            'permit-ended',
            'permit-granted',
            'picked-up',
            'plan-made',
            'police-told',
            'prison-file-received',
            'prison-file-told',
            'prison-notice-received',
            'procuratorate-told',
            'proposal-ruled',
            'recall-papers-asked',
            'recall-papers-completed',
            'recall-proposed',
            'receipt-sent',
            'record-sealed',
            'reduction-proposed',
            'refusal-told',
            'regular-report',
            'release-copied',
            'release-known',
            'released',
            'released-person-due',
            'reply-sent',
            'reported-in',
            'reporting-begun',
            'resettlement-closed',
            'resettlement-group-formed',
            'resettlement-opened',
            'resettlement-rules-told',
            'responsibility-signed',
            'review-begun',
            'review-examined',
            'revocation-proposed',
            'sealed-query-answered',
            'sealed-query-received',
            'search-failed',
            'search-made',
            'summary-made',
            'transfer-applied',
            'transfer-decided',
            'transfer-granted',
            'transfer-refused',
          ],
          type: 'string',
        },
      },
      urgency: {
        description:
          '`loud` goes out at once and not with the digest; `loudest` also through quiet hours and to everybody told.',
        enum: ['loud', 'loudest', 'ordinary'],
        type: 'string',
      },
      article: {
        type: 'string',
      },
      rank: {
        description:
          '`statutory` binds everywhere; `norm` is a local or office rule and is never shown as law.',
        enum: ['norm', 'statutory'],
        type: 'string',
      },
      source: {
        description:
          'The document that the article stands in, with its number and the day it came into force.',
        type: 'string',
      },
      grade: {
        $ref: '#/components/schemas/Grade',
      },
      inference: {
        description:
          'What the text does not say and the system only infers from it, in the words that staff read.',
        type: 'string',
      },
      force: {
        description: 'In force for openings on these days, both included; null is open-ended.',
        type: 'object',
        properties: {
          from: {
            description:
              "A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.\n\nDays are strings everywhere, because that is how they are compared, stored and printed; an instant\nor a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.",
            type: 'string',
          },
          to: {
            type: ['null', 'string'],
          },
        },
        required: ['from', 'to'],
      },
    },
    required: [
      'article',
      'code',
      'discharges',
      'force',
      'grade',
      'gradeWords',
      'id',
      'metBy',
      'opens',
      'opensWhen',
      'owedBy',
      'rank',
      'source',
      'tells',
      'term',
      'title',
      'urgency',
    ],
  },
  RulesAnswer: {
    description: 'Some of many: `next` asks for those after them.',
    type: 'object',
    properties: {
      items: {
        type: 'array',
        items: {
          $ref: '#/components/schemas/RuleLine',
        },
      },
    },
    required: ['items'],
  },
  InboxAnswer: {
    type: 'object',
    properties: {
      next: {
        type: ['null', 'string'],
      },
      items: {
        type: 'array',
        items: {
          $ref: '#/components/schemas/InboxItem',
        },
      },
    },
    required: ['items', 'next'],
  },
  InboxItemAnswer: {
    $ref: '#/components/schemas/InboxItem',
  },
  AccountsAnswer: {
    description: 'Some of many: `next` asks for those after them.',
    type: 'object',
    properties: {
      items: {
        type: 'array',
        items: {
          $ref: '#/components/schemas/Account',
        },
      },
    },
    required: ['items'],
  },
  AccountAnswer: {
    $ref: '#/components/schemas/Account',
  },
  NewAccountAnswer: {
    type: 'object',
    properties: {
      id: {
        type: 'string',
      },
      oneTimePassword: {
        description: 'Shown this once.',
        type: 'string',
      },
    },
    required: ['id', 'oneTimePassword'],
  },
  OneTimePasswordAnswer: {
    type: 'object',
    properties: {
      oneTimePassword: {
        description: 'Null where another administrator has to agree first; it is told to the one who does.',
        type: ['null', 'string'],
      },
    },
    required: ['oneTimePassword'],
  },
  CalendarAnswer: {
    type: 'object',
    properties: {
      year: {
        type: 'number',
      },
      state: {
        description:
          '`provisional`: the notice is not out or not entered; days are off by law only, and deadlines may still move.',
        enum: ['provisional', 'published'],
        type: 'string',
      },
      source: {
        description: "Where it is from: the operator's entry, this release's own data, or the law alone.",
        enum: ['entered', 'law', 'release'],
        type: 'string',
      },
      isInRelease: {
        description:
          "Whether this release knows the year's notice: another one is entered in its place only with the reason said.",
        type: 'boolean',
      },
      days: {
        description: 'Weekdays that are off, weekend days that are worked, and the days off by law.',
        type: 'array',
        items: {
          $ref: '#/components/schemas/CalendarDay',
        },
      },
      notices: {
        description: 'What was entered for this year, the last one in force.',
        type: 'array',
        items: {
          $ref: '#/components/schemas/Pick_EnteredNotice_documentNumber_issuedOn_enteredAt_enteredBy',
        },
      },
      isApplied: {
        description: 'False while deadlines are being counted anew by what was entered last.',
        type: 'boolean',
      },
    },
    required: ['days', 'isApplied', 'isInRelease', 'notices', 'source', 'state', 'year'],
  },
  NoticeAnswer: {
    description: 'A notice as it was read.',
    type: 'object',
    properties: {
      remarks: {
        description: 'What is unusual and worth a second look.',
        type: 'array',
        items: {
          type: 'string',
        },
      },
      moved: {
        description: 'How many running deadlines fall on another day by it.',
        type: 'number',
      },
      position: {
        description: 'Where it stands in the history; null where it was only checked.',
        type: ['null', 'number'],
      },
      year: {
        type: 'number',
      },
      documentNumber: {
        description: '国办发明电〔2025〕7号.',
        type: 'string',
      },
      issuedOn: {
        description:
          "A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.\n\nDays are strings everywhere, because that is how they are compared, stored and printed; an instant\nor a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.",
        type: 'string',
      },
      daysOff: {
        description: 'Every day of its holidays, weekend days among them.',
        type: 'array',
        items: {
          type: 'string',
        },
      },
      daysWorked: {
        description: 'Weekend days that are worked instead.',
        type: 'array',
        items: {
          type: 'string',
        },
      },
    },
    required: ['daysOff', 'daysWorked', 'documentNumber', 'issuedOn', 'moved', 'position', 'remarks', 'year'],
  },
  TakenBackAnswer: {
    type: 'object',
    properties: {
      year: {
        type: 'number',
      },
      position: {
        description: 'Where it stands in the history.',
        type: 'number',
      },
    },
    required: ['position', 'year'],
  },
  AreasAnswer: {
    description: 'Some of many: `next` asks for those after them.',
    type: 'object',
    properties: {
      items: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            name: {
              type: 'string',
            },
            county: {
              type: ['null', 'string'],
            },
          },
          required: ['county', 'name'],
        },
      },
    },
    required: ['items'],
  },
  VerificationAnswer: {
    type: 'object',
    properties: {
      sound: {
        type: 'boolean',
      },
      events: {
        type: 'number',
      },
      faults: {
        type: 'array',
        items: {
          type: 'string',
        },
      },
      end: {
        description: 'How the history ends, to be kept elsewhere; null while it is empty.',
        anyOf: [
          {
            $ref: '#/components/schemas/HistoryEnd',
          },
          {
            type: 'null',
          },
        ],
      },
      inClear: {
        description:
          'Events from before sealing that still say something personal in clear; null where that cannot be told.',
        type: ['null', 'number'],
      },
    },
    required: ['end', 'events', 'faults', 'inClear', 'sound'],
  },
  HealthAnswer: {
    type: 'object',
    properties: {
      status: {
        description: "`warning`: all of it works, and something wants somebody's hand before long.",
        enum: ['ok', 'trouble', 'warning'],
        type: 'string',
      },
      role: {
        $ref: '#/components/schemas/Role',
      },
      ready: {
        description: 'Whether requests may be sent here.',
        type: 'boolean',
      },
      dependencies: {
        type: 'array',
        items: {
          $ref: '#/components/schemas/Dependency',
        },
      },
      projection: {
        anyOf: [
          {
            $ref: '#/components/schemas/ProjectionHealth',
          },
          {
            type: 'null',
          },
        ],
      },
      obligationsClock: {
        anyOf: [
          {
            $ref: '#/components/schemas/ClockHealth',
          },
          {
            type: 'null',
          },
        ],
      },
      disk: {
        description: 'The disk of the data folder; null where there is none.',
        anyOf: [
          {
            $ref: '#/components/schemas/DiskHealth',
          },
          {
            type: 'null',
          },
        ],
      },
      warnings: {
        description: 'What wants a hand, in sentences for staff.',
        type: 'array',
        items: {
          type: 'string',
        },
      },
      notCurrent: {
        description: 'Why registers and figures may not be of this moment, for staff; null where they are.',
        type: ['null', 'string'],
      },
      rules: {
        description: 'Edition of the rules that deadlines are judged by.',
        type: 'string',
      },
    },
    required: [
      'dependencies',
      'disk',
      'notCurrent',
      'obligationsClock',
      'projection',
      'ready',
      'role',
      'rules',
      'status',
      'warnings',
    ],
  },
  LiveAnswer: {
    type: 'object',
    properties: {
      status: {
        type: 'string',
        const: 'ok',
      },
    },
    required: ['status'],
  },
  ReadyAnswer: {
    type: 'object',
    properties: {
      ready: {
        type: 'boolean',
      },
    },
    required: ['ready'],
  },
  TokensAnswer: {
    description: 'Some of many: `next` asks for those after them.',
    type: 'object',
    properties: {
      items: {
        type: 'array',
        items: {
          $ref: '#/components/schemas/TokenEntry',
        },
      },
    },
    required: ['items'],
  },
  GivenTokenAnswer: {
    type: 'object',
    properties: {
      id: {
        type: 'string',
      },
      token: {
        description: 'Shown this once; null while another person has not confirmed it.',
        type: ['null', 'string'],
      },
      expiresAt: {
        type: 'string',
        format: 'date-time',
      },
    },
    required: ['expiresAt', 'id', 'token'],
  },
  RecipientsAnswer: {
    description: 'Some of many: `next` asks for those after them.',
    type: 'object',
    properties: {
      items: {
        type: 'array',
        items: {
          $ref: '#/components/schemas/ListedRecipient',
        },
      },
    },
    required: ['items'],
  },
  DeliveriesAnswer: {
    description: 'Some of many: `next` asks for those after them.',
    type: 'object',
    properties: {
      items: {
        type: 'array',
        items: {
          $ref: '#/components/schemas/DeliveryView',
        },
      },
    },
    required: ['items'],
  },
  SecondFactorAnswer: {
    type: 'object',
    properties: {
      secret: {
        type: 'string',
      },
      uri: {
        type: 'string',
      },
    },
    required: ['secret', 'uri'],
  },
  RecoveryCodesAnswer: {
    type: 'object',
    properties: {
      recoveryCodes: {
        description: 'Shown this once.',
        type: 'array',
        items: {
          type: 'string',
        },
      },
    },
    required: ['recoveryCodes'],
  },
  Record_string_unknown: {
    type: 'object',
    additionalProperties: {},
  },
  Standing: {
    description: 'What must be done before anything else is allowed.',
    enum: ['change-password', 'enrol-second-factor', 'full'],
    type: 'string',
  },
  Assignment: {
    description: 'A role that somebody holds in an area.',
    type: 'object',
    properties: {
      role: {
        $ref: '#/components/schemas/AccountRole',
      },
      area: {
        description: 'An office, or a county, city or province with all offices below it.',
        type: 'string',
      },
    },
    required: ['area', 'role'],
  },
  AccountRole: {
    enum: [
      'administrator',
      'auditor',
      'county_approver',
      'county_officer',
      'municipal_approver',
      'office_head',
      'office_worker',
      'procurator',
      'statistician',
    ],
    type: 'string',
  },
  Pick_CorrectionCase_group_leaves_transfers_sanctions_reoffences_supervisionGaps_ending_absences_plan: {
    type: 'object',
    properties: {
      group: {
        anyOf: [
          {
            type: 'object',
            properties: {
              formedOn: {
                description:
                  "A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.\n\nDays are strings everywhere, because that is how they are compared, stored and printed; an instant\nor a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.",
                type: 'string',
              },
              members: {
                type: 'array',
                items: {
                  $ref: '#/components/schemas/GroupMember',
                },
              },
            },
            required: ['formedOn', 'members'],
          },
          {
            type: 'null',
          },
        ],
      },
      leaves: {
        type: 'array',
        items: {
          $ref: '#/components/schemas/Leave',
        },
      },
      transfers: {
        type: 'array',
        items: {
          $ref: '#/components/schemas/Transfer',
        },
      },
      sanctions: {
        type: 'array',
        items: {
          $ref: '#/components/schemas/Sanction',
        },
      },
      reoffences: {
        type: 'array',
        items: {
          $ref: '#/components/schemas/Reoffence',
        },
      },
      supervisionGaps: {
        type: 'array',
        items: {
          $ref: '#/components/schemas/SupervisionGap',
        },
      },
      ending: {
        $ref: '#/components/schemas/CaseEnding',
      },
      absences: {
        type: 'array',
        items: {
          $ref: '#/components/schemas/Absence',
        },
      },
      plan: {
        anyOf: [
          {
            type: 'object',
            properties: {
              madeOn: {
                description:
                  "A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.\n\nDays are strings everywhere, because that is how they are compared, stored and printed; an instant\nor a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.",
                type: 'string',
              },
              summary: {
                type: 'string',
              },
            },
            required: ['madeOn', 'summary'],
          },
          {
            type: 'null',
          },
        ],
      },
    },
    required: [
      'absences',
      'ending',
      'group',
      'leaves',
      'plan',
      'reoffences',
      'sanctions',
      'supervisionGaps',
      'transfers',
    ],
  },
  GroupMember: {
    type: 'object',
    properties: {
      name: {
        type: 'string',
      },
      sex: {
        $ref: '#/components/schemas/Sex',
      },
      role: {
        type: 'string',
      },
      versedInMinors: {
        description: 'Versed in the body and mind of minors (社区矫正法52).',
        type: 'boolean',
      },
    },
    required: ['name', 'role', 'sex'],
  },
  Sex: {
    enum: ['female', 'male'],
    type: 'string',
  },
  Leave: {
    type: 'object',
    properties: {
      leaveId: {
        type: 'string',
      },
      status: {
        enum: ['granted', 'refused', 'requested', 'returned'],
        type: 'string',
      },
      appliedOn: {
        description:
          "A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.\n\nDays are strings everywhere, because that is how they are compared, stored and printed; an instant\nor a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.",
        type: 'string',
      },
      reason: {
        type: 'string',
      },
      destination: {
        type: 'string',
      },
      authority: {
        enum: ['county_institution', 'judicial_office', 'municipal_institution'],
        type: 'string',
      },
      grantedOn: {
        description:
          "A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.\n\nDays are strings everywhere, because that is how they are compared, stored and printed; an instant\nor a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.",
        type: 'string',
      },
      documentNumber: {
        description: 'The number of the document by which it was granted.',
        type: 'string',
      },
      startOn: {
        description:
          "A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.\n\nDays are strings everywhere, because that is how they are compared, stored and printed; an instant\nor a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.",
        type: 'string',
      },
      dueOn: {
        description:
          "A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.\n\nDays are strings everywhere, because that is how they are compared, stored and printed; an instant\nor a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.",
        type: 'string',
      },
      returnedOn: {
        description:
          "A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.\n\nDays are strings everywhere, because that is how they are compared, stored and printed; an instant\nor a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.",
        type: 'string',
      },
      foundMissingOn: {
        description:
          "A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.\n\nDays are strings everywhere, because that is how they are compared, stored and printed; an instant\nor a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.",
        type: 'string',
      },
      refusedOn: {
        description:
          "A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.\n\nDays are strings everywhere, because that is how they are compared, stored and printed; an instant\nor a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.",
        type: 'string',
      },
      refusalReason: {
        type: 'string',
      },
      grantedOverRefusalOf: {
        description: 'The day on which it had been refused, where it was granted all the same.',
        type: 'string',
      },
      remarks: {
        type: 'string',
      },
    },
    required: ['destination', 'dueOn', 'leaveId', 'reason', 'startOn', 'status'],
  },
  Transfer: {
    type: 'object',
    properties: {
      transferId: {
        type: 'string',
      },
      appliedOn: {
        description:
          "A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.\n\nDays are strings everywhere, because that is how they are compared, stored and printed; an instant\nor a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.",
        type: 'string',
      },
      destination: {
        type: 'string',
      },
      consultedOn: {
        description:
          "A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.\n\nDays are strings everywhere, because that is how they are compared, stored and printed; an instant\nor a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.",
        type: 'string',
      },
      repliedOn: {
        description:
          "A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.\n\nDays are strings everywhere, because that is how they are compared, stored and printed; an instant\nor a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.",
        type: 'string',
      },
      reply: {
        enum: ['agree', 'disagree'],
        type: 'string',
      },
      decidedOn: {
        description:
          "A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.\n\nDays are strings everywhere, because that is how they are compared, stored and printed; an instant\nor a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.",
        type: 'string',
      },
      decision: {
        enum: ['granted', 'refused'],
        type: 'string',
      },
      authority: {
        description:
          "Told where it was not the county's: the upper institution settled what the places did not agree on.",
        enum: ['county_institution', 'judicial_office', 'municipal_institution'],
        type: 'string',
      },
      fileHandedOverOn: {
        description:
          "A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.\n\nDays are strings everywhere, because that is how they are compared, stored and printed; an instant\nor a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.",
        type: 'string',
      },
      arrivedOn: {
        description:
          "A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.\n\nDays are strings everywhere, because that is how they are compared, stored and printed; an instant\nor a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.",
        type: 'string',
      },
      remarks: {
        type: 'string',
      },
    },
    required: ['transferId'],
  },
  Sanction: {
    type: 'object',
    properties: {
      sanctionId: {
        type: 'string',
      },
      documentNumber: {
        type: 'string',
      },
      kind: {
        $ref: '#/components/schemas/ConductDecision',
      },
      decidedOn: {
        description:
          "A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.\n\nDays are strings everywhere, because that is how they are compared, stored and printed; an instant\nor a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.",
        type: 'string',
      },
      reason: {
        type: 'string',
      },
      termEnd: {
        description: 'The end of the term by a reduction.',
        type: 'string',
      },
      remarks: {
        type: 'string',
      },
      merit: {
        type: 'boolean',
      },
    },
    required: ['decidedOn', 'kind', 'reason', 'sanctionId'],
  },
  ConductDecision: {
    enum: [
      'commendation',
      'public_security_penalty',
      'recall_proposal',
      'reduction',
      'reprimand',
      'revoke_parole_proposal',
      'revoke_suspension_proposal',
      'warning',
    ],
    type: 'string',
  },
  Reoffence: {
    type: 'object',
    properties: {
      recordId: {
        type: 'string',
      },
      offence: {
        type: 'string',
      },
      suspectedOn: {
        description:
          "A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.\n\nDays are strings everywhere, because that is how they are compared, stored and printed; an instant\nor a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.",
        type: 'string',
      },
      committedOn: {
        description:
          "A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.\n\nDays are strings everywhere, because that is how they are compared, stored and printed; an instant\nor a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.",
        type: 'string',
      },
      discoveredOn: {
        description:
          "A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.\n\nDays are strings everywhere, because that is how they are compared, stored and printed; an instant\nor a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.",
        type: 'string',
      },
      remarks: {
        type: 'string',
      },
    },
    required: ['offence', 'recordId'],
  },
  SupervisionGap: {
    description: 'A time in which nobody supervised the subject, as staff recorded it.',
    type: 'object',
    properties: {
      recordId: {
        type: 'string',
      },
      kind: {
        $ref: '#/components/schemas/SupervisionGapKind',
      },
      ground: {
        enum: ['away_without_leave', 'contact_lost', 'not_returned'],
        type: 'string',
      },
      beganAt: {
        description:
          'A minute of Asia/Shanghai, `YYYY-MM-DDTHH:mm`, or only its day, `YYYY-MM-DD`, where no hour is known.',
        type: 'string',
      },
      discoveredAt: {
        description:
          'A minute of Asia/Shanghai, `YYYY-MM-DDTHH:mm`, or only its day, `YYYY-MM-DD`, where no hour is known.',
        type: 'string',
      },
      recoveredAt: {
        description:
          'A minute of Asia/Shanghai, `YYYY-MM-DDTHH:mm`, or only its day, `YYYY-MM-DD`, where no hour is known.',
        type: 'string',
      },
      justified: {
        type: 'boolean',
      },
      procuratorateToldOn: {
        description:
          "A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.\n\nDays are strings everywhere, because that is how they are compared, stored and printed; an instant\nor a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.",
        type: 'string',
      },
      decisionOrganToldOn: {
        description:
          "A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.\n\nDays are strings everywhere, because that is how they are compared, stored and printed; an instant\nor a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.",
        type: 'string',
      },
      policeToldOn: {
        description:
          "A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.\n\nDays are strings everywhere, because that is how they are compared, stored and printed; an instant\nor a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.",
        type: 'string',
      },
      remarks: {
        type: 'string',
      },
    },
    required: ['discoveredAt', 'kind', 'recordId'],
  },
  SupervisionGapKind: {
    enum: ['missed_intake', 'off_supervision'],
    type: 'string',
  },
  CaseEnding: {
    type: 'object',
    properties: {
      appraisedOn: {
        description:
          "A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.\n\nDays are strings everywhere, because that is how they are compared, stored and printed; an instant\nor a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.",
        type: 'string',
      },
      endKind: {
        enum: [
          'died',
          'other',
          'pardoned',
          'parole_revoked',
          'recalled',
          'suspension_revoked',
          'term_served',
        ],
        type: 'string',
      },
      endedOn: {
        description:
          "A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.\n\nDays are strings everywhere, because that is how they are compared, stored and printed; an instant\nor a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.",
        type: 'string',
      },
      handedOverOn: {
        description:
          "A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.\n\nDays are strings everywhere, because that is how they are compared, stored and printed; an instant\nor a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.",
        type: 'string',
      },
      learnedOn: {
        description:
          "A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.\n\nDays are strings everywhere, because that is how they are compared, stored and printed; an instant\nor a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.",
        type: 'string',
      },
      documentNumber: {
        type: 'string',
      },
      deathKind: {
        enum: ['abnormal', 'normal'],
        type: 'string',
      },
      remarks: {
        type: 'string',
      },
    },
  },
  Absence: {
    description: 'A time out of contact; still lost while nothing says when it ended.',
    type: 'object',
    properties: {
      lostOn: {
        description:
          "A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.\n\nDays are strings everywhere, because that is how they are compared, stored and printed; an instant\nor a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.",
        type: 'string',
      },
      regainedOn: {
        description:
          "A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.\n\nDays are strings everywhere, because that is how they are compared, stored and printed; an instant\nor a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.",
        type: 'string',
      },
    },
    required: ['lostOn'],
  },
  Omit_ReportedDecision_before: {
    type: 'object',
    properties: {
      change: {
        $ref: '#/components/schemas/DecisionChange',
      },
      status: {
        $ref: '#/components/schemas/DecisionStatus',
      },
      ref: {
        type: ['null', 'string'],
      },
      reason: {
        description: 'Why it is disputed.',
        type: 'string',
      },
      documentNumber: {
        type: 'string',
      },
      decidedOn: {
        description:
          "A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.\n\nDays are strings everywhere, because that is how they are compared, stored and printed; an instant\nor a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.",
        type: 'string',
      },
      record: {
        type: 'string',
      },
      organ: {
        $ref: '#/components/schemas/Organ',
      },
    },
    required: ['change', 'decidedOn', 'organ', 'record', 'ref', 'status'],
  },
  DecisionChange: {
    description: 'What the decision did to the record: made it, changed it, or took it away.',
    enum: ['changed', 'made', 'voided'],
    type: 'string',
  },
  DecisionStatus: {
    enum: ['awaiting', 'confirmed', 'disputed'],
    type: 'string',
  },
  Organ: {
    enum: ['county_institution', 'judicial_office', 'municipal_institution'],
    type: 'string',
  },
  Action: {
    description: 'Something that can be done with a file, or cannot and why not.',
    type: 'object',
    properties: {
      path: {
        description: 'Which form: its path, and its step where it has one.',
        type: 'string',
      },
      step: {
        type: 'string',
      },
      title: {
        type: 'string',
      },
      group: {
        type: 'string',
      },
      about: {
        description: 'The record inside the file that it is about; null: the file as a whole.',
        type: ['null', 'string'],
      },
      params: {
        $ref: '#/components/schemas/Record_string_string',
        description: 'Parameters of the path beside the file itself.',
      },
      allowed: {
        type: 'boolean',
      },
      obstacles: {
        type: 'array',
        items: {
          $ref: '#/components/schemas/Obstacle',
        },
      },
      given: {
        $ref: '#/components/schemas/Record_string_unknown',
        description: 'What is known already and need not be typed.',
      },
      meets: {
        description: 'The duties that it would meet, as `code/ref`.',
        type: 'array',
        items: {
          type: 'string',
        },
      },
    },
    required: ['about', 'allowed', 'given', 'group', 'meets', 'obstacles', 'params', 'path', 'title'],
  },
  Record_string_string: {
    type: 'object',
    additionalProperties: {},
  },
  Obstacle: {
    description: 'Why something cannot be done now, with the way out.',
    type: 'object',
    properties: {
      message: {
        type: 'string',
      },
      article: {
        type: 'string',
      },
      instead: {
        type: 'string',
      },
    },
    required: ['article', 'message'],
  },
  Confidentiality: {
    description:
      "How a file must be kept: `minor`, whose identity nobody learns without the right to (社区矫正法54); `restricted`, the\nsame for somebody whom the office restricted, such as a colleague's relative or a witness at risk; and `sealed`,\nwhich nobody opens without the procedure (未成年人犯罪记录封存的实施办法).",
    enum: ['minor', 'ordinary', 'restricted', 'sealed'],
    type: 'string',
  },
  FileFact: {
    description: 'One fact of the file: when it happened, when and by whom it was recorded.',
    type: 'object',
    properties: {
      occurredOn: {
        description:
          "A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.\n\nDays are strings everywhere, because that is how they are compared, stored and printed; an instant\nor a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.",
        type: 'string',
      },
      recordedAt: {
        type: 'string',
      },
      actor: {
        type: 'string',
      },
      type: {
        type: 'string',
      },
      title: {
        type: 'string',
      },
      data: {},
    },
    required: ['actor', 'data', 'occurredOn', 'recordedAt', 'title', 'type'],
  },
  FileObligation: {
    type: 'object',
    properties: {
      rule: {
        description: 'The id of its rule, and the duty.',
        type: 'string',
      },
      code: {
        type: 'string',
      },
      ref: {
        description: 'What it is about inside the case.',
        type: 'string',
      },
      title: {
        type: 'string',
      },
      article: {
        type: 'string',
      },
      owedBy: {
        type: 'string',
      },
      openedOn: {
        description:
          "A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.\n\nDays are strings everywhere, because that is how they are compared, stored and printed; an instant\nor a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.",
        type: 'string',
      },
      dueOn: {
        description:
          "A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.\n\nDays are strings everywhere, because that is how they are compared, stored and printed; an instant\nor a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.",
        type: 'string',
      },
      unpublishedYears: {
        description:
          'Years whose notice of days off is not published: not empty, the last day is provisional and may still move.',
        type: 'array',
        items: {
          type: 'number',
        },
      },
      reason: {
        description: 'Why it falls on that day: what opened it, how it is counted, how sure the article is.',
        type: 'string',
      },
    },
    required: [
      'article',
      'code',
      'dueOn',
      'openedOn',
      'owedBy',
      'reason',
      'ref',
      'rule',
      'title',
      'unpublishedYears',
    ],
  },
  FoundIrregularity: {
    description:
      'A recorded fact against the law: reported and kept with the file, never a reason to refuse the record.',
    type: 'object',
    properties: {
      code: {
        type: 'string',
      },
      article: {
        type: 'string',
      },
      target: {
        $ref: '#/components/schemas/RecordTarget',
      },
      dueOn: {
        type: ['null', 'string'],
      },
      doneOn: {
        type: ['null', 'string'],
      },
      message: {
        type: 'string',
      },
    },
    required: ['article', 'code', 'doneOn', 'dueOn', 'message', 'target'],
  },
  RecordTarget: {
    type: 'object',
    properties: {
      record: {
        type: 'string',
      },
      ref: {
        type: ['null', 'string'],
      },
    },
    required: ['record', 'ref'],
  },
  Ladder: {
    type: 'object',
    properties: {
      reprimands: {
        type: 'number',
      },
      warnings: {
        type: 'number',
      },
      penalties: {
        type: 'number',
      },
      daysOffSupervision: {
        description: 'Whole calendar days out of supervision, all times together.',
        type: 'number',
      },
      proposals: {
        type: 'array',
        items: {
          $ref: '#/components/schemas/SanctionProposal',
        },
      },
    },
    required: ['daysOffSupervision', 'penalties', 'proposals', 'reprimands', 'warnings'],
  },
  SanctionProposal: {
    description: 'A sanction that the facts support. The system proposes it; a person decides.',
    type: 'object',
    properties: {
      sanction: {
        $ref: '#/components/schemas/SanctionKind',
      },
      article: {
        type: 'string',
      },
      ground: {
        type: 'string',
      },
      facts: {
        type: 'array',
        items: {
          $ref: '#/components/schemas/LadderFact',
        },
      },
    },
    required: ['article', 'facts', 'ground', 'sanction'],
  },
  SanctionKind: {
    enum: [
      'commendation',
      'public_security_penalty',
      'recall_proposal',
      'reprimand',
      'revoke_parole_proposal',
      'revoke_suspension_proposal',
      'warning',
    ],
    type: 'string',
  },
  LadderFact: {
    description: 'A fact that counts on the ladder: from when to when, and what staff read.',
    type: 'object',
    properties: {
      on: {
        description:
          "A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.\n\nDays are strings everywhere, because that is how they are compared, stored and printed; an instant\nor a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.",
        type: 'string',
      },
      until: {
        description: 'The day on which it was over; today while it goes on.',
        type: 'string',
      },
      words: {
        type: 'string',
      },
    },
    required: ['on', 'until', 'words'],
  },
  RecordedLook: {
    type: 'object',
    properties: {
      no: {
        type: 'string',
      },
      at: {
        type: 'string',
        format: 'date-time',
      },
      account: {
        type: 'string',
      },
      act: {
        type: 'string',
      },
      office: {
        type: 'string',
      },
      offices: {
        description: 'Of what tells of several offices, all of them.',
        type: 'array',
        items: {
          type: 'string',
        },
      },
      subject: {
        description: 'The case, or what a list was asked for.',
        type: 'string',
      },
      reason: {
        type: ['null', 'string'],
      },
      address: {
        type: 'string',
      },
      request: {
        type: 'string',
      },
    },
    required: ['account', 'act', 'address', 'at', 'no', 'office', 'reason', 'request', 'subject'],
  },
  Omit_Stock_readonlybyCategory_Readonly_Record_string_number_readonlybySex_Readonly_Record_string_number_readonlybyAge_Readonly_Record_string_number_readonlybyLevel_Readonly_Record_string_number_readonlykeyRegime_number_readonlyminors_number_minors_byAge:
    {
      type: 'object',
      properties: {
        opening: {
          type: 'number',
        },
        keyRegime: {
          type: 'number',
        },
        closing: {
          type: 'number',
        },
        byCategory: {
          $ref: '#/components/schemas/Record_string_number',
        },
        bySex: {
          $ref: '#/components/schemas/Record_string_number',
        },
        byLevel: {
          $ref: '#/components/schemas/Record_string_number',
        },
      },
      required: ['byCategory', 'byLevel', 'bySex', 'closing', 'keyRegime', 'opening'],
    },
  Record_string_number: {
    type: 'object',
    additionalProperties: {
      type: 'number',
    },
  },
  Omit_readonlyorigin_Readonly_Record_string_number_readonlycategory_Readonly_Record_string_number_readonlysex_Readonly_Record_string_number_readonlyminors_number_minors:
    {
      type: 'object',
      properties: {
        origin: {
          $ref: '#/components/schemas/Record_string_number',
        },
        sex: {
          $ref: '#/components/schemas/Record_string_number',
        },
        category: {
          $ref: '#/components/schemas/Record_string_number',
        },
      },
      required: ['category', 'origin', 'sex'],
    },
  FigureRow: {
    description:
      "One line of the printed table: what staff read, the figure's name for its list of files, and the number.",
    type: 'object',
    properties: {
      title: {
        type: 'string',
      },
      name: {
        type: 'string',
      },
      value: {
        type: 'string',
      },
      unit: {
        type: 'string',
      },
      awaiting: {
        description: 'How much of it waits for the confirmation of the body that decided.',
        type: 'number',
      },
    },
    required: ['name', 'title', 'unit', 'value'],
  },
  DueLater: {
    type: 'object',
    properties: {
      returnedLate: {
        type: 'number',
      },
      outstanding: {
        type: 'number',
      },
    },
    required: ['outstanding', 'returnedLate'],
  },
  Record_string_Readonly_Record_string_number: {
    type: 'object',
    additionalProperties: {},
  },
  Period: {
    description: 'Days `from`..`to`, both included, as the facts stood on `asOf`.',
    type: 'object',
    properties: {
      from: {
        description:
          "A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.\n\nDays are strings everywhere, because that is how they are compared, stored and printed; an instant\nor a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.",
        type: 'string',
      },
      to: {
        description:
          "A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.\n\nDays are strings everywhere, because that is how they are compared, stored and printed; an instant\nor a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.",
        type: 'string',
      },
      asOf: {
        description:
          "A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.\n\nDays are strings everywhere, because that is how they are compared, stored and printed; an instant\nor a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.",
        type: 'string',
      },
    },
    required: ['asOf', 'from', 'to'],
  },
  AidStandard: {
    description: 'How many people are paid this much a month, in fen; null: no amount is recorded.',
    type: 'object',
    properties: {
      monthlyFen: {
        type: ['null', 'number'],
      },
      people: {
        type: 'number',
      },
      andMore: {
        description: 'They are paid for something else too, of which no amount is recorded.',
        const: true,
        type: 'boolean',
      },
    },
    required: ['monthlyFen', 'people'],
  },
  MonthlyRow: {
    description:
      "A row of the ministry's monthly table (社区矫正人员情况统计表); its keys are the table's own words.",
    type: 'object',
    properties: {
      office: {
        type: 'string',
      },
      上月在册: {
        type: 'number',
      },
      本月增加: {
        type: 'number',
      },
      本月减少: {
        $ref: '#/components/schemas/Record_string_number_null',
      },
      本月在册: {
        type: 'number',
      },
      类别: {
        $ref: '#/components/schemas/Record_string_number_null',
      },
      犯罪类型: {
        $ref: '#/components/schemas/Record_string_number_null',
      },
      户籍: {
        $ref: '#/components/schemas/Record_string_number_null',
      },
      性别: {
        $ref: '#/components/schemas/Record_string_number_null',
      },
      民族: {
        $ref: '#/components/schemas/Record_string_number_null',
      },
      年龄: {
        $ref: '#/components/schemas/Record_string_number_null',
      },
      文化程度: {
        $ref: '#/components/schemas/Record_string_number_null',
      },
      就业就学: {
        $ref: '#/components/schemas/Record_string_number_null',
      },
      本月: {
        $ref: '#/components/schemas/Record_string_number_null',
      },
      累计: {
        $ref: '#/components/schemas/Record_string_number_null',
      },
    },
    required: [
      'office',
      '上月在册',
      '就业就学',
      '年龄',
      '性别',
      '户籍',
      '文化程度',
      '本月',
      '本月减少',
      '本月在册',
      '本月增加',
      '民族',
      '犯罪类型',
      '类别',
      '累计',
    ],
  },
  Record_string_number_null: {
    type: 'object',
    additionalProperties: {},
  },
  Omit_MonthlyRow_office: {
    type: 'object',
    properties: {
      上月在册: {
        type: 'number',
      },
      本月增加: {
        type: 'number',
      },
      本月减少: {
        $ref: '#/components/schemas/Record_string_number_null',
      },
      本月在册: {
        type: 'number',
      },
      类别: {
        $ref: '#/components/schemas/Record_string_number_null',
      },
      犯罪类型: {
        $ref: '#/components/schemas/Record_string_number_null',
      },
      户籍: {
        $ref: '#/components/schemas/Record_string_number_null',
      },
      性别: {
        $ref: '#/components/schemas/Record_string_number_null',
      },
      民族: {
        $ref: '#/components/schemas/Record_string_number_null',
      },
      年龄: {
        $ref: '#/components/schemas/Record_string_number_null',
      },
      文化程度: {
        $ref: '#/components/schemas/Record_string_number_null',
      },
      就业就学: {
        $ref: '#/components/schemas/Record_string_number_null',
      },
      本月: {
        $ref: '#/components/schemas/Record_string_number_null',
      },
      累计: {
        $ref: '#/components/schemas/Record_string_number_null',
      },
    },
    required: [
      '上月在册',
      '就业就学',
      '年龄',
      '性别',
      '户籍',
      '文化程度',
      '本月',
      '本月减少',
      '本月在册',
      '本月增加',
      '民族',
      '犯罪类型',
      '类别',
      '累计',
    ],
  },
  MonthlyBalance: {
    description: '上月在册 + 本月增加 − 本月减少 = 本月在册, for an office, or for 合计.',
    type: 'object',
    properties: {
      office: {
        type: 'string',
      },
      opening: {
        type: 'number',
      },
      added: {
        type: 'number',
      },
      removed: {
        type: 'number',
      },
      closing: {
        type: 'number',
      },
      holds: {
        type: 'boolean',
      },
    },
    required: ['added', 'closing', 'holds', 'office', 'opening', 'removed'],
  },
  Counted: {
    description: 'One file or event behind a figure.',
    type: 'object',
    properties: {
      streamId: {
        type: 'string',
      },
      office: {
        type: 'string',
      },
      fileNumber: {
        description: 'The file (or record) number staff know it by.',
        type: 'string',
      },
      register: {
        $ref: '#/components/schemas/RegisterKind',
      },
      ref: {
        description: 'The number of the event inside the file, where there is one.',
        type: ['null', 'string'],
      },
      day: {
        description: 'The business day on which it counts.',
        type: 'string',
      },
      awaiting: {
        description: 'The body that decided has not confirmed it.',
        const: true,
        type: 'boolean',
      },
    },
    required: ['day', 'fileNumber', 'office', 'ref', 'register', 'streamId'],
  },
  RegisterKind: {
    enum: [
      'assessments',
      'cases',
      'decisions',
      'familyAids',
      'incomingTransfers',
      'leaves',
      'obligations',
      'reoffences',
      'resettlements',
      'sanctions',
      'supervisionGaps',
      'transfers',
    ],
    type: 'string',
  },
  AgendaLine: {
    description: 'One thing to be done, as an officer reads it.',
    type: 'object',
    properties: {
      code: {
        type: 'string',
      },
      title: {
        type: 'string',
      },
      fileNumber: {
        type: 'string',
      },
      office: {
        type: 'string',
      },
      streamId: {
        type: 'string',
      },
      ref: {
        description: 'What it is about inside the case, without the period of a duty that recurs.',
        type: 'string',
      },
      openedOn: {
        description:
          "A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.\n\nDays are strings everywhere, because that is how they are compared, stored and printed; an instant\nor a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.",
        type: 'string',
      },
      dueOn: {
        description:
          "A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.\n\nDays are strings everywhere, because that is how they are compared, stored and printed; an instant\nor a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.",
        type: 'string',
      },
      unpublishedYears: {
        description:
          'Years whose notice of days off is not published: not empty, the last day is provisional and may still move.',
        type: 'array',
        items: {
          type: 'number',
        },
      },
      dueAt: {
        description: 'The minute, where the law counts hours.',
        type: ['null', 'string'],
      },
      daysLeft: {
        description: 'Days to the last day; negative once it is past.',
        type: 'number',
      },
      owedBy: {
        type: 'string',
      },
      article: {
        type: 'string',
      },
      rank: {
        description: '`norm`: a local or office rule, not law.',
        enum: ['norm', 'statutory'],
        type: 'string',
      },
      metBy: {
        description: 'What is to be recorded to meet it.',
        type: 'array',
        items: {
          type: 'string',
        },
      },
      reason: {
        description: 'Why it falls on that day: what opened it, how it is counted, how sure the article is.',
        type: 'string',
      },
    },
    required: [
      'article',
      'code',
      'daysLeft',
      'dueAt',
      'dueOn',
      'fileNumber',
      'metBy',
      'office',
      'openedOn',
      'owedBy',
      'rank',
      'reason',
      'ref',
      'streamId',
      'title',
      'unpublishedYears',
    ],
  },
  OverdueLine: {
    description: 'A deadline that was missed, as the command line and lists show it.',
    type: 'object',
    properties: {
      streamId: {
        type: 'string',
      },
      code: {
        type: 'string',
      },
      title: {
        description: 'What staff call the rule.',
        type: 'string',
      },
      fileNumber: {
        type: 'string',
      },
      dueOn: {
        type: 'string',
      },
      unpublishedYears: {
        description:
          'Years whose notice of days off is not published: not empty, the last day was provisional.',
        type: 'array',
        items: {
          type: 'number',
        },
      },
      daysOverdue: {
        type: 'number',
      },
      article: {
        type: 'string',
      },
      owedBy: {
        type: 'string',
      },
      reason: {
        description: 'Why it fell due on that day.',
        type: 'string',
      },
    },
    required: [
      'article',
      'code',
      'daysOverdue',
      'dueOn',
      'fileNumber',
      'owedBy',
      'reason',
      'streamId',
      'title',
      'unpublishedYears',
    ],
  },
  ComplianceLine: {
    description:
      'How one rule was kept in an office: how many deadlines it opened in the period; how many had their last day in it,\nnot after `asOf`, and what became of them: due = onTime + late + missed + open + lapsed.',
    type: 'object',
    properties: {
      office: {
        type: 'string',
      },
      rule: {
        description: 'The id of the rule, and the duty that it is about.',
        type: 'string',
      },
      code: {
        type: 'string',
      },
      title: {
        type: 'string',
      },
      rank: {
        enum: ['norm', 'statutory'],
        type: 'string',
      },
      article: {
        type: 'string',
      },
      due: {
        type: 'number',
      },
      notYetDue: {
        description:
          'Owed today, with a last day in the rest of the period; null where the facts of an earlier day are asked for.',
        type: ['null', 'number'],
      },
      onTimeRate: {
        description: 'onTime ÷ (onTime + late + missed), 4 decimals; null where there is none of them.',
        type: ['null', 'number'],
      },
      medianDays: {
        description:
          'Of those that were met: the middle of the days late, negative for early; null where none was met.',
        type: ['null', 'number'],
      },
      open: {
        type: 'number',
      },
      late: {
        type: 'number',
      },
      opened: {
        type: 'number',
      },
      onTime: {
        type: 'number',
      },
      missed: {
        type: 'number',
      },
      lapsed: {
        type: 'number',
      },
    },
    required: [
      'article',
      'code',
      'due',
      'lapsed',
      'late',
      'medianDays',
      'missed',
      'notYetDue',
      'office',
      'onTime',
      'onTimeRate',
      'open',
      'opened',
      'rank',
      'rule',
      'title',
    ],
  },
  OrderForm: {
    description: 'An order as somebody fills it in.',
    type: 'object',
    properties: {
      path: {
        description: "The row's route below `/api/v1/`, with `:id` and other parameters in their places.",
        type: 'string',
      },
      step: {
        description: 'Which step, where the route takes many.',
        type: 'string',
      },
      title: {
        type: 'string',
      },
      group: {
        description: 'Under which heading staff look for it.',
        type: 'string',
      },
      right: {
        type: 'string',
      },
      article: {
        type: 'string',
      },
      fields: {
        type: 'array',
        items: {
          $ref: '#/components/schemas/FormField',
        },
      },
      fixed: {
        description: 'What the order says the same each time.',
        $ref: '#/components/schemas/Record_string_string',
      },
    },
    required: ['fields', 'group', 'path', 'right', 'title'],
  },
  FormField: {
    description: 'A field as a form shows it.',
    type: 'object',
    properties: {
      name: {
        type: 'string',
      },
      title: {
        type: 'string',
      },
      kind: {
        enum: [
          'count',
          'day',
          'flag',
          'identity',
          'list',
          'minute',
          'moment',
          'struct',
          'term',
          'text',
          'time',
        ],
        type: 'string',
      },
      optional: {
        type: 'boolean',
      },
      longest: {
        description: 'The most characters of a text.',
        type: 'number',
      },
      words: {
        description: 'What can be chosen: code, and the words for it.',
        $ref: '#/components/schemas/Record_string_Term',
      },
      of: {
        description: 'The fields of each thing in a list.',
        type: 'array',
        items: {
          $ref: '#/components/schemas/FormField',
        },
      },
      example: {
        type: ['string', 'boolean'],
      },
    },
    required: ['kind', 'name', 'optional', 'title'],
  },
  Record_string_Term: {
    type: 'object',
    additionalProperties: {},
  },
  Refusal: {
    description:
      'Why an act is not allowed: a stable code, the article, what an officer reads, and the way out.',
    type: 'object',
    properties: {
      code: {
        type: 'string',
      },
      article: {
        type: 'string',
      },
      message: {
        type: 'string',
      },
      field: {
        description: "The command's field the refusal is about, where there is one.",
        type: 'string',
      },
      instead: {
        description: 'What would be accepted instead.',
        type: 'string',
      },
      notUntil: {
        description: 'The first day on which it would be accepted, where only that day is missing.',
        type: 'string',
      },
    },
    required: ['article', 'code', 'instead', 'message'],
  },
  LedgerReport: {
    type: 'object',
    properties: {
      imported: {
        $ref: '#/components/schemas/Record_string_number',
        description: 'Rows that tell something new, by sheet.',
      },
      unchanged: {
        type: 'number',
      },
      rejected: {
        description: 'The first of those that are told one by one, and how many there are.',
        type: 'array',
        items: {
          $ref: '#/components/schemas/LedgerError',
        },
      },
      rejectedTotal: {
        type: 'number',
      },
      irregularities: {
        type: 'array',
        items: {
          $ref: '#/components/schemas/LedgerIrregularity',
        },
      },
      irregularitiesTotal: {
        type: 'number',
      },
      conflicts: {
        type: 'array',
        items: {
          $ref: '#/components/schemas/Omit_LedgerConflict_streamId',
        },
      },
      conflictsTotal: {
        type: 'number',
      },
      awaiting: {
        description: 'Decisions of other bodies, which wait for their confirmation.',
        type: 'number',
      },
      unknownSheets: {
        type: 'array',
        items: {
          type: 'string',
        },
      },
    },
    required: [
      'awaiting',
      'conflicts',
      'conflictsTotal',
      'imported',
      'irregularities',
      'irregularitiesTotal',
      'rejected',
      'rejectedTotal',
      'unchanged',
      'unknownSheets',
    ],
  },
  LedgerError: {
    description: 'A cell that keeps its row from being a fact.',
    type: 'object',
    properties: {
      sheet: {
        type: 'string',
      },
      row: {
        description: 'As Excel shows it; titles are row 1.',
        type: 'number',
      },
      column: {
        type: 'string',
      },
      value: {
        type: 'string',
      },
      code: {
        type: 'string',
      },
      message: {
        type: 'string',
      },
    },
    required: ['code', 'column', 'message', 'row', 'sheet', 'value'],
  },
  LedgerIrregularity: {
    description: 'A recorded fact against the law, at the row that shows it.',
    type: 'object',
    properties: {
      code: {
        type: 'string',
      },
      article: {
        type: 'string',
      },
      fileNumber: {
        type: 'string',
      },
      sheet: {
        type: 'string',
      },
      row: {
        type: 'number',
      },
      dueOn: {
        type: ['null', 'string'],
      },
      doneOn: {
        type: ['null', 'string'],
      },
      message: {
        type: 'string',
      },
    },
    required: ['article', 'code', 'doneOn', 'dueOn', 'fileNumber', 'message', 'row', 'sheet'],
  },
  Omit_LedgerConflict_streamId: {
    type: 'object',
    properties: {
      message: {
        type: 'string',
      },
      recorded: {
        type: 'string',
      },
      value: {
        type: 'string',
      },
      sheet: {
        type: 'string',
      },
      row: {
        type: 'number',
      },
      column: {
        type: 'string',
      },
    },
    required: ['column', 'message', 'recorded', 'row', 'sheet', 'value'],
  },
  RawRow: {
    description:
      'A workbook as written: sheets of text cells, with the row numbers that a spreadsheet shows.',
    type: 'object',
    properties: {
      row: {
        description: 'As Excel shows it; titles are row 1.',
        type: 'number',
      },
      cells: {
        type: 'array',
        items: {
          type: 'string',
        },
      },
    },
    required: ['cells', 'row'],
  },
  Change: {
    description: 'How a figure of a period would change.',
    type: 'object',
    properties: {
      title: {
        type: 'string',
      },
      unit: {
        type: 'string',
      },
      by: {
        type: 'number',
      },
    },
    required: ['by', 'title', 'unit'],
  },
  Term: {
    description:
      "The field's closed lists: the code used in events, and what staff read (Chinese first, English second).\nThe ledger's value lists, the console's choices and the figures' rows all come from here.",
    type: 'object',
    properties: {
      zh: {
        type: 'string',
      },
      en: {
        type: 'string',
      },
    },
    required: ['en', 'zh'],
  },
  Milestone: {
    enum: [
      'aid-applied',
      'aid-checked',
      'aid-confirmed',
      'appraisal-made',
      'arrest-decided',
      'arrest-requested',
      'arrival-due',
      'arrival-missed',
      'arrival-registered',
      'assessment-commissioned',
      'assessment-found-impossible',
      'assessment-impossible-told',
      'assessment-returned',
      'assessment-submitted',
      'certificate-deferred',
      'certificate-handed-over',
      'commission-received',
      'commission-told',
      'consultation-received',
      'consultation-sent',
      'contact-lost',
      'contact-regained',
      'death-learned',
      'death-notified',
      'decided-elsewhere',
      'decision-organ-told',
      'delivery-due',
      'deportation-ordered',
      'deportation-papers-sent',
      'detained',
      'detention-notified',
      'documents-awaited',
      'documents-completed',
      'documents-forwarded',
      'documents-found-missing',
      'documents-missing-told',
      'documents-received',
      'enrolled',
      'exit-restriction-made',
      'exit-restriction-missing',
      'expiry-notified',
      'file-handed-over',
      'group-formed',
      'guardian-called',
      'handed-over',
      'health-report',
      'health-reporting-begun',
      'incoming-file-received',
      'incoming-receipt-sent',
      'intake-begun',
      'intake-declared',
      'intake-met',
      'interval-extended',
      'interval-told',
      'judgment-effective',
      'leave-filed',
      'leave-granted',
      'leave-not-returned',
      'leave-reported',
      'leave-returned',
      'materials-asked',
      'materials-found-missing',
      'medical-review',
      'minor-case-ended',
      'minor-proceeding',
      'monitoring-ordered',
      'monitoring-set',
      'monitoring-settled',
      'monitoring-told',
      'nationality-reported',
      'new-crime-judged',
      'new-crime-notified',
      'notice-received',
      'obligation-breached',
      'old-place-told',
      'opinion-answered',
      'opinion-given',
      'organ-told-of-release',
      'organs-told',
      'penalty-possible',
      'penalty-settled',
      'permit-ended',
      'permit-granted',
      'picked-up',
      'plan-made',
      'police-told',
      'prison-file-received',
      'prison-file-told',
      'prison-notice-received',
      'procuratorate-told',
      'proposal-ruled',
      'recall-papers-asked',
      'recall-papers-completed',
      'recall-proposed',
      'receipt-sent',
      'record-sealed',
      'reduction-proposed',
      'refusal-told',
      'regular-report',
      'release-copied',
      'release-known',
      'released',
      'released-person-due',
      'reply-sent',
      'reported-in',
      'reporting-begun',
      'resettlement-closed',
      'resettlement-group-formed',
      'resettlement-opened',
      'resettlement-rules-told',
      'responsibility-signed',
      'review-begun',
      'review-examined',
      'revocation-proposed',
      'sealed-query-answered',
      'sealed-query-received',
      'search-failed',
      'search-made',
      'summary-made',
      'transfer-applied',
      'transfer-decided',
      'transfer-granted',
      'transfer-refused',
    ],
    type: 'string',
  },
  Grade: {
    description:
      'How far the words of an article were compared. `text`: with the published text; `collected`: with one public\ncollection or with quotations, to be compared with the official text before an authority relies on it; `norm`: no\nnational text gives it, it is the practice of a place or an office.',
    enum: ['collected', 'norm', 'text'],
    type: 'string',
  },
  InboxItem: {
    type: 'object',
    properties: {
      id: {
        type: 'string',
      },
      recipient: {
        type: 'string',
      },
      office: {
        type: 'string',
      },
      streamId: {
        type: 'string',
      },
      ref: {
        description: 'What of the file it is about: a leave, an asking to open it.',
        type: 'string',
      },
      code: {
        type: 'string',
      },
      fileNumber: {
        type: 'string',
      },
      dueOn: {
        type: 'string',
      },
      step: {
        type: 'string',
      },
      day: {
        type: 'string',
      },
      urgency: {
        type: 'string',
      },
      text: {
        type: 'string',
      },
      readAt: {
        type: ['null', 'string'],
      },
      readBy: {
        type: ['null', 'string'],
      },
      doneAt: {
        type: ['null', 'string'],
      },
      doneBy: {
        type: ['null', 'string'],
      },
      stillOwed: {
        description: 'Whether what it is about is owed as the case now stands.',
        type: 'boolean',
      },
    },
    required: [
      'code',
      'day',
      'doneAt',
      'doneBy',
      'dueOn',
      'fileNumber',
      'id',
      'office',
      'readAt',
      'readBy',
      'recipient',
      'ref',
      'step',
      'stillOwed',
      'streamId',
      'text',
      'urgency',
    ],
  },
  Account: {
    type: 'object',
    properties: {
      id: {
        type: 'string',
      },
      name: {
        type: 'string',
      },
      person: {
        type: 'string',
      },
      seesRestricted: {
        type: 'boolean',
      },
      disabled: {
        type: 'boolean',
      },
      secondFactor: {
        type: 'boolean',
      },
      outsideName: {
        type: ['null', 'string'],
      },
      assignments: {
        type: 'array',
        items: {
          $ref: '#/components/schemas/Assignment',
        },
      },
    },
    required: [
      'assignments',
      'disabled',
      'id',
      'name',
      'outsideName',
      'person',
      'secondFactor',
      'seesRestricted',
    ],
  },
  CalendarDay: {
    description: 'A day of a year that is not as its weekday says.',
    type: 'object',
    properties: {
      day: {
        description:
          "A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.\n\nDays are strings everywhere, because that is how they are compared, stored and printed; an instant\nor a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.",
        type: 'string',
      },
      kind: {
        enum: ['off', 'worked'],
        type: 'string',
      },
      name: {
        description: 'The holiday that the law puts on this day.',
        type: ['null', 'string'],
      },
    },
    required: ['day', 'kind', 'name'],
  },
  Pick_EnteredNotice_documentNumber_issuedOn_enteredAt_enteredBy: {
    type: 'object',
    properties: {
      documentNumber: {
        description: '国办发明电〔2025〕7号.',
        type: 'string',
      },
      issuedOn: {
        description:
          "A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.\n\nDays are strings everywhere, because that is how they are compared, stored and printed; an instant\nor a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.",
        type: 'string',
      },
      enteredAt: {
        description: 'When, an instant, and by which account.',
        type: 'string',
      },
      enteredBy: {
        type: 'string',
      },
    },
    required: ['documentNumber', 'enteredAt', 'enteredBy', 'issuedOn'],
  },
  HistoryEnd: {
    description: 'How a history stood: its last event, and the link of that event in hexadecimal.',
    type: 'object',
    properties: {
      position: {
        type: 'number',
      },
      chain: {
        type: 'string',
      },
    },
    required: ['chain', 'position'],
  },
  Role: {
    enum: ['all', 'api', 'worker'],
    type: 'string',
  },
  Dependency: {
    description: 'Something that this process needs.',
    type: 'object',
    properties: {
      name: {
        enum: ['kurrentdb', 'postgresql', 'redis'],
        type: 'string',
      },
      status: {
        enum: ['ok', 'trouble'],
        type: 'string',
      },
      since: {
        description: 'Since when it has been so, as far as this process saw; ISO.',
        type: 'string',
      },
      said: {
        description: 'What was said when it was last asked; null where nothing was wrong.',
        type: ['null', 'string'],
      },
      cause: {
        description: 'Why, where it is known and anybody may be told.',
        type: ['null', 'string'],
      },
    },
    required: ['cause', 'name', 'said', 'since', 'status'],
  },
  ProjectionHealth: {
    description: 'How far the registers show the history.',
    type: 'object',
    properties: {
      position: {
        type: 'number',
      },
      head: {
        type: 'number',
      },
      behind: {
        description: 'Events that are recorded and not shown yet.',
        type: 'number',
      },
      behindSeconds: {
        description: 'Age of the oldest of them, in seconds.',
        type: 'number',
      },
      stopped: {
        description: 'Where it stands still and why; null while it goes on.',
        anyOf: [
          {
            type: 'object',
            properties: {
              position: {
                type: 'number',
              },
              reason: {
                type: 'string',
              },
            },
            required: ['position', 'reason'],
          },
          {
            type: 'null',
          },
        ],
      },
      parked: {
        description:
          'Files that cannot be shown and are left out of registers and figures; all others are shown.',
        type: 'number',
      },
      leader: {
        description:
          'The process that projects, as host/process (null where that is not told), and since when; null where none does.',
        anyOf: [
          {
            type: 'object',
            properties: {
              holder: {
                type: ['null', 'string'],
              },
              since: {
                type: 'string',
              },
            },
            required: ['holder', 'since'],
          },
          {
            type: 'null',
          },
        ],
      },
    },
    required: ['behind', 'behindSeconds', 'head', 'leader', 'parked', 'position', 'stopped'],
  },
  ClockHealth: {
    type: 'object',
    properties: {
      lastRound: {
        description: 'The last complete round, ISO; null before the first.',
        type: ['null', 'string'],
      },
      trouble: {
        description: 'What went wrong since; null while nothing does.',
        type: ['null', 'string'],
      },
      queue: {
        enum: ['none', 'postgresql', 'redis'],
        type: 'string',
      },
      queueTrouble: {
        type: ['null', 'string'],
      },
    },
    required: ['lastRound', 'queue', 'queueTrouble', 'trouble'],
  },
  DiskHealth: {
    description: 'How full the disk of the data folder is.',
    type: 'object',
    properties: {
      usedPercent: {
        type: 'number',
      },
      freeMegabytes: {
        type: 'number',
      },
      level: {
        description: '`warning` from 80 per cent on, `urgent` from 90.',
        enum: ['ok', 'urgent', 'warning'],
        type: 'string',
      },
    },
    required: ['freeMegabytes', 'level', 'usedPercent'],
  },
  TokenEntry: {
    type: 'object',
    properties: {
      id: {
        type: 'string',
      },
      account: {
        type: 'string',
      },
      title: {
        type: 'string',
      },
      scopes: {
        type: 'array',
        items: {
          type: 'string',
        },
      },
      askedBy: {
        description: 'Null for tokens that were given before this was kept.',
        type: ['null', 'string'],
      },
      confirmedBy: {
        type: ['null', 'string'],
      },
      createdAt: {
        type: 'string',
        format: 'date-time',
      },
      expiresAt: {
        type: 'string',
        format: 'date-time',
      },
      usedAt: {
        anyOf: [
          {
            type: 'string',
            format: 'date-time',
          },
          {
            type: 'null',
          },
        ],
      },
      awaits: {
        description: 'Nobody has confirmed it yet: it opens nothing.',
        type: 'boolean',
      },
    },
    required: [
      'account',
      'askedBy',
      'awaits',
      'confirmedBy',
      'createdAt',
      'expiresAt',
      'id',
      'scopes',
      'title',
      'usedAt',
    ],
  },
  ListedRecipient: {
    description: 'A recipient as the office sees it.',
    type: 'object',
    properties: {
      receiving: {
        description: 'False where the account was disabled: nothing is sent any more.',
        type: 'boolean',
      },
      id: {
        type: 'string',
      },
      name: {
        type: 'string',
      },
      office: {
        description: 'The office, or for people of the county the county.',
        type: 'string',
      },
      role: {
        $ref: '#/components/schemas/Role_1',
      },
      email: {
        type: ['null', 'string'],
      },
      webhook: {
        type: ['null', 'string'],
      },
      quietFrom: {
        description: 'From and to when nothing but the loudest is sent; the same time twice: never quiet.',
        type: 'string',
      },
      quietTo: {
        type: 'string',
      },
      digestAt: {
        type: 'string',
      },
      account: {
        description: 'The name of the account of this person; null where none is known.',
        type: ['null', 'string'],
      },
    },
    required: [
      'account',
      'digestAt',
      'email',
      'id',
      'name',
      'office',
      'quietFrom',
      'quietTo',
      'receiving',
      'role',
      'webhook',
    ],
  },
  Role_1: {
    enum: ['county', 'head', 'keeper', 'officer'],
    type: 'string',
  },
  DeliveryView: {
    type: 'object',
    properties: {
      messageId: {
        type: 'string',
      },
      channel: {
        type: 'string',
      },
      recipient: {
        type: 'string',
      },
      kind: {
        type: 'string',
      },
      subject: {
        type: 'string',
      },
      state: {
        type: 'string',
      },
      attempts: {
        type: 'number',
      },
      nextAt: {
        type: 'string',
      },
      sentAt: {
        type: ['null', 'string'],
      },
      lastError: {
        type: ['null', 'string'],
      },
    },
    required: [
      'attempts',
      'channel',
      'kind',
      'lastError',
      'messageId',
      'nextAt',
      'recipient',
      'sentAt',
      'state',
      'subject',
    ],
  },
};
