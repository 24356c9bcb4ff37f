"use client";

import { useTranslations } from "next-intl";
import { Segmented } from "@/components/ui/segmented";
import { eachParam, type OneOf, type Part, type Parts } from "@/lib/catalogue";
import { useFormContext } from "./form-context";
import { ParamField } from "./param-field";
import { chosenOf } from "./read-form";

/** An alternative is called by the words that tell it from the others. */
function nameOf(parts: Parts): string {
  const [first] = eachParam(parts);
  return first === undefined ? "" : (first[1].keyword ?? first[0]);
}

const LEFT_OUT = "none";

function Alternatives({ name, part }: { readonly name: string; readonly part: OneOf }) {
  const t = useTranslations("explorer");
  const { state, send } = useFormContext();
  const chosen = chosenOf(name, part, state);
  const alternative = chosen === undefined ? undefined : part.alternatives[chosen];
  const options = part.alternatives.map((parts, index) => ({
    value: String(index),
    label: <span className="mono">{nameOf(parts)}</span>,
  }));
  return (
    <div data-alternatives={name}>
      <div className="grid grid-cols-[152px_minmax(0,1fr)] items-center gap-x-4 gap-y-1 py-1.5 @max-[480px]:grid-cols-1">
        <span className="text-small text-text-3">{t("alternatives")}</span>
        <span>
          <Segmented
            label={t("alternatives")}
            name={`alternative-${name}`}
            value={chosen === undefined ? LEFT_OUT : String(chosen)}
            onChange={(value) =>
              send({ do: "choose", part: name, alternative: value === LEFT_OUT ? undefined : Number(value) })
            }
            options={[...(part.optional ? [{ value: LEFT_OUT, label: t("noAlternative") }] : []), ...options]}
          />
        </span>
      </div>
      {alternative !== undefined && <ParamParts parts={alternative} />}
    </div>
  );
}

function OnePart({ name, part }: { readonly name: string; readonly part: Part }) {
  if (part.part === "oneOf") return <Alternatives name={name} part={part} />;
  if (part.part === "group") return <ParamParts parts={part.parts} />;
  // The keyword of an alternative is there as soon as the alternative is chosen.
  if (part.kind.kind === "flag" && !part.optional) return null;
  return <ParamField name={name} param={part} />;
}

/** Fields for some parameters, in the order of the line. */
export function ParamParts({ parts }: { readonly parts: Parts }) {
  return Object.entries(parts).map(([name, part]) => <OnePart key={name} name={name} part={part} />);
}
