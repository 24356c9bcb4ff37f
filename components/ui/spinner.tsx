/** Turning ring for a button or a line that waits. The words beside it say what is waited for. */
export function Spinner() {
  return (
    <span
      aria-hidden="true"
      className="size-3.5 flex-none animate-turn rounded-full border-2 border-[color-mix(in_oklab,currentColor_30%,transparent)] border-t-current"
    />
  );
}
