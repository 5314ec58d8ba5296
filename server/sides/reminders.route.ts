/** The way out of reminders. */
import type { Hono } from 'hono';
import { wayOut } from '../mail/way-out.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import { STOP, stopReminding } from './reminders.ts';

export const reminderRoutes = ({ signIn }: { signIn: SignIn }): Hono =>
  wayOut(STOP, (token) => stopReminding(signIn, token));
