import { explorer as en } from "../en/explorer";
export const explorer = en;
