"use client";

import { Check, Dices, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, type Ref, useId, useState } from "react";
import { mono } from "@/components/data/rich-text";
import { IconButton } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { PasswordInput } from "@/components/ui/password-input";
import { Strength, type StrengthLevel } from "@/components/ui/strength";
import { generatePassword } from "./generate-password";
import { judgePassword, type PasswordContext, type PasswordPoint } from "./judge-password";

/** A pasted book is no password; the server takes one line. */
export const LONGEST_PASSWORD = 256;

const LEVELS = {
  0: { word: "none", look: "text-text-3" },
  1: { word: "weak", look: "text-danger-text" },
  2: { word: "fair", look: "text-warning-text" },
  3: { word: "good", look: "text-success-text" },
  4: { word: "strong", look: "text-success-text" },
} as const satisfies Record<StrengthLevel, { readonly word: string; readonly look: string }>;

function Point({ point: { id, isGood, value } }: { readonly point: PasswordPoint }) {
  const t = useTranslations("account.password");
  return (
    <li className="flex min-w-0 items-start gap-1 break-words">
      {isGood ? (
        <Check aria-label={t("good")} className="mt-px size-3.5 text-success-text" />
      ) : (
        <TriangleAlert aria-label={t("bad")} className="mt-px size-3.5 text-warning-text" />
      )}
      <span className="min-w-0">{t.rich(`point.${id}`, { value, mono })}</span>
    </li>
  );
}

/** How strong a password is, and why. */
function Verdict({ id, password, context }: { id: string; password: string; context: PasswordContext }) {
  const t = useTranslations("account.password");
  const { level, points } = judgePassword(password, context);
  const { word: wordId, look } = LEVELS[level];
  const word = t(`level.${wordId}`);
  return (
    <div id={id}>
      <div className="mt-2.5 mb-1.5">
        <Strength level={level} label={t("levelOf", { word, level })} />
      </div>
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-small text-text-2">
        <li className={`font-semibold ${look}`}>{word}</li>
        {points.map((point) => (
          <Point key={point.id} point={point} />
        ))}
      </ul>
    </div>
  );
}

interface NewPasswordProps {
  readonly value: string;
  readonly onChange: (password: string) => void;
  readonly context: PasswordContext;
  readonly size?: "medium" | "large" | undefined;
  readonly id?: string | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly isInvalid?: boolean | undefined;
  readonly describedBy?: string | undefined;
  readonly onKeyDown?: ((event: KeyboardEvent<HTMLInputElement>) => void) | undefined;
  readonly ref?: Ref<HTMLInputElement> | undefined;
}

/** A password to be: generated or typed, shown because somebody reads it out, copied, and judged while it is typed. */
export function NewPassword(props: NewPasswordProps) {
  const { value, onChange, context, size = "medium", isDisabled = false, isInvalid, describedBy, ...input } = props;
  const t = useTranslations("account.password");
  const verdictId = useId();
  const [isCut, setIsCut] = useState(false);
  function take(typed: string): void {
    setIsCut(typed.length > LONGEST_PASSWORD);
    onChange(typed.slice(0, LONGEST_PASSWORD));
  }
  return (
    <div>
      <div className={`flex gap-2 ${size === "large" ? "[&_input]:text-[15px]" : ""}`}>
        <PasswordInput
          {...input}
          size={size}
          isMono
          isShownAtFirst
          autoComplete="off"
          data-1p-ignore=""
          aria-label={t("label")}
          aria-describedby={[describedBy, verdictId].filter((part) => part !== undefined).join(" ")}
          aria-invalid={isInvalid === true}
          disabled={isDisabled}
          showLabel={t("show")}
          hideLabel={t("hide")}
          value={value}
          onChange={(event) => take(event.target.value)}
        />
        <IconButton
          variant="secondary"
          size={size}
          icon={<Dices />}
          label={t("generate")}
          isDisabled={isDisabled}
          onClick={() => take(generatePassword())}
        />
        <span className="flex narrow:hidden">
          <CopyButton
            hasLabel
            variant="secondary"
            size={size}
            text={value}
            label={t("copy")}
            copiedLabel={t("copied")}
            failedLabel={t("copyFailed")}
          />
        </span>
      </div>
      {isCut && (
        <p role="status" className="mt-1.5 text-small text-warning-text">
          {t("tooLong", { max: LONGEST_PASSWORD })}
        </p>
      )}
      <Verdict id={verdictId} password={value} context={context} />
    </div>
  );
}
