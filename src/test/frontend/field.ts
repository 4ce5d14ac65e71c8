import { element } from "./dom.js";

type Input = HTMLInputElement | HTMLTextAreaElement;

/** A row of a form: a field with its label, a hint and, when there is one, a fault. */
export interface Field<I extends Input = Input> {
  readonly row: HTMLElement;
  readonly input: I;
  /** Writes the fault beside the field; whether there is one. */
  tell(fault: string): boolean;
  isFaulty(): boolean;
}

export function field<I extends Input>(label: string, input: I, hint = ""): Field<I> {
  const id = `comment-${input.name}`;
  const fault = element("span", { id: `${id}-fault`, class: "fault" });
  const help = element("span", { id: `${id}-hint`, class: "hint" }, hint);
  input.id = id;
  input.setAttribute("aria-describedby", `${fault.id} ${help.id}`);
  const row = element("div", { class: `field ${input.name}` }, element("label", { for: id }, label), input, fault, help);
  const tell = (words: string) => {
    fault.textContent = words;
    input.setAttribute("aria-invalid", String(words !== ""));
    return words !== "";
  };
  return { row, input, tell, isFaulty: () => fault.textContent !== "" };
}
