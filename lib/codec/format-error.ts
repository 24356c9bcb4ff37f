import { AppError } from "@/lib/errors";

/** Text that is not a value of the Data Formats. `offset` counts characters from the start of the text. */
export class FormatError extends AppError {
  static override readonly kind = "FormatError";
  readonly reason: string;
  readonly offset: number;

  /** `reason` is one of our own phrases: nothing of the text itself, which may be secret, enters the message. */
  constructor(reason: string, offset: number) {
    super("protocol", `The data cannot be read: ${reason} at character ${offset}.`);
    this.reason = reason;
    this.offset = offset;
  }
}
