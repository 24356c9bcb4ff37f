import "server-only";
import type { Effect } from "@/lib/catalogue";
import { Agent } from "@/lib/client";
import { AppError, ReplyError, SignInError } from "@/lib/errors";
import { passwordOf, sessionKey } from "./credentials";
import { perProcess } from "./per-process";
import { type Caller, endSession } from "./session";
