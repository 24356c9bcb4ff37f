/** Words of a page that failed. They stand alone: every page carries them, before anything else is there. */
export const failed = {
  title: "This page failed",
  text: "Something went wrong in the console. Nothing was changed by it.",
  reference: "Reference {id}",
  again: "Try again",
  back: "To the start",
} as const;
