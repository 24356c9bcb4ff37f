/** The system's theme unless the person chose one. */
export type Theme = "system" | "light" | "dark";

/** A server action, or the address that a form is posted to before any script has loaded. */
export type FormAction = string | ((form: FormData) => void | Promise<void>);

export const LANGUAGES = [
  { value: "en", label: "English" },
  { value: "ru", label: "Русский" },
] as const;

/** Runs a form's action from a menu entry, as pressing its button would. An address gets a form of its own. */
export function submitChoice(action: FormAction, name: string, value: string): void {
  const form = new FormData();
  form.set(name, value);
  if (typeof action === "function") void action(form);
  else postTo(action, name, value);
}

function postTo(address: string, name: string, value: string): void {
  const form = document.createElement("form");
  form.method = "post";
  form.action = address;
  const field = document.createElement("input");
  field.type = "hidden";
  field.name = name;
  field.value = value;
  form.append(field);
  document.body.append(form);
  form.submit();
}
