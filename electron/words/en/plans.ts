// Plans and jobs in words: what a run is called, what it is doing and how it ended.
export const plans = {
  restartWindows: 'Restart Windows',
  openPrograms: 'Every open program closes. Unsaved work in them is lost.',
  startAgain: 'Start Slipway again after the next sign-in',
  undoCommand: 'Take it back: {{command}}',
  undoFile: 'Put {{path}} back as it was',
  titles: {
    fix_one: 'Fix {{count}} finding',
    fix_other: 'Fix {{count}} findings',
    undo_one: 'Take back a change',
    undo_other: 'Take back a change',
  },
  doing: {
    looking: 'Checking where this PC stands',
  },
  said: {
    done: 'Every step is done, and what it should mend is mended.',
    guides: 'Every step that Slipway runs is done. The rest is for you.',
    more: 'These steps are done. They brought more to light, which can be fixed now.',
    signIn: 'Every step is done. It takes effect when you sign in again.',
    restartLater: 'Every step is done. It takes effect when Windows restarts.',
    restartNow: 'Windows has to restart now. The plan goes on afterwards.',
    restarting: 'Windows restarts. The plan goes on afterwards.',
    restartFirst:
      'Windows has to restart first: another change is waiting for it. Nothing after it was run.',
    declined:
      'Permission was declined, or a policy of this PC does not allow it. Nothing after it was run.',
    timedOut: 'A step took too long and was stopped. Nothing after it was run.',
    conflict: '{{detail}} was changed since it was read. It was not written.',
    failed: 'A step did not take place ({{detail}}). Nothing after it was run.',
    unverified:
      'A step ran, but what it should mend still reads wrong ({{check}}). Nothing after it was run.',
    refused: 'Slipway could not go on ({{code}}). The change journal says what was begun.',
    broke: 'Slipway met an error of its own: {{message}}. The change journal says what was begun.',
  },
} as const;
