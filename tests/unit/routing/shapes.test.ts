import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shapesOf } from '../../../lib/routing/learned/shapes.ts';

const shapes = (text: string): readonly number[] => shapesOf(text, text.length);
const opensRole = (text: string): boolean => shapes(text)[0] === 1;
const isSum = (text: string): boolean => shapes(text)[3] === 1;

describe('a role', () => {
  it.each([
    'You are a patient tutor of Latin.',
    '# You are a chef',
    'Act as a harbour pilot and answer briefly.',
    'Du bist ein strenger Lektor.',
    "Tu es un guide de montagne, réponds d'un ton sec.",
    'Eres un vendedor de coches usados.',
    'Sei un sommelier esperto.',
    'Você é um detetive dos anos 30.',
    'Je bent een reisgids.',
    'Jesteś kapitanem statku.',
    'Ты — опытный шахматный тренер.',
    'Ти — екскурсовод у Львові.',
    'Jsi průvodce po hradě.',
    'Du är en sur gammal fyrvaktare.',
    'Sen bir kütüphanecisin.',
    'Anda adalah pemandu museum.',
    'Bạn là một đầu bếp.',
    'あなたは厳しい編集者です。',
    '你是一名资深导游。',
    '당신은 해적 선장입니다.',
    'أنت مرشد سياحي في القاهرة.',
    'شما یک مربی شطرنج هستید.',
    'आप एक अनुभवी माली हैं।',
    'คุณคือครูสอนดนตรี',
  ])('is opened by "%s"', (text) => {
    expect(opensRole(text)).toBe(true);
  });

  it.each([
    'Your task is to reverse a list.',
    'What does a harbour pilot do?',
    'Are you there?',
    'Was macht ein Lektor?',
    '导游一天赚多少钱?',
  ])('is not opened by "%s"', (text) => {
    expect(opensRole(text)).toBe(false);
  });
});

it('tells a sum told as a story from a date in a question', () => {
  expect(isSum('Ola kupiła 3 zeszyty po 4 zł i 2 długopisy po 5 zł. Ile zapłaciła?')).toBe(true);
  expect(isSum('市场上苹果3元一个，小明买了5个，还剩2元。他原来有多少钱？')).toBe(true);
  expect(isSum('Who won in 1998?')).toBe(false);
});

it('says as many numbers of every text, all finite', () => {
  const count = shapes('').length;
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (text) => {
      const found = shapes(text);
      expect(found).toHaveLength(count);
      expect(found.every(Number.isFinite)).toBe(true);
    }),
  );
});
