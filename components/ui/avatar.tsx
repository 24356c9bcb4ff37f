/** The first letters of the first and the last word of a name, whole characters whatever the script. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s._@-]+/).filter(Boolean);
  const first = [...(words[0] ?? "")][0] ?? "";
  const last = words.length > 1 ? ([...(words.at(-1) ?? "")][0] ?? "") : "";
  return (first + last).toUpperCase();
}

const SIZE = {
  small: "size-6 text-[10px] bg-active text-text-2",
  medium: "size-8 text-small bg-active text-text-2",
  large: "size-10 text-base bg-active text-text-2",
  huge: "size-12 text-[17px] bg-accent-soft text-accent-text narrow:size-10 narrow:text-[15px]",
} as const;

interface AvatarProps {
  readonly name: string;
  readonly size?: keyof typeof SIZE;
}

/** Initials in a circle: decoration beside a name that stands there in full. */
export function Avatar({ name, size = "small" }: AvatarProps) {
  return (
    <span aria-hidden="true" className={`grid flex-none place-items-center rounded-full font-semibold ${SIZE[size]}`}>
      {initialsOf(name)}
    </span>
  );
}
