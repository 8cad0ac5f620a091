package org.curvefit.core.formula.kernel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives every intermediate result a register, and a register back after the last use of its result, so that the working set stays small. */
final class RegisterAllocation {

    private final int fixed;
    private final ArrayPlaces places;
    private final List<Instruction> allocated = new ArrayList<>();
    private final Map<Integer, Integer> lastUse = new HashMap<>();
    private final Map<Integer, Integer> registers = new HashMap<>();
    private final Deque<Integer> free = new ArrayDeque<>();
    private int used;

    /**
     * @param instructions with array places beyond inputs and outputs, each filled once
     */
    RegisterAllocation(int inputs, int outputs, List<Instruction> instructions) {
        fixed = inputs + outputs;
        for (int i = 0; i < instructions.size(); i++) {
            recordUse(instructions.get(i), i);
        }
        for (int i = 0; i < instructions.size(); i++) {
            allocated.add(allocate(instructions.get(i), i));
        }
        places = new ArrayPlaces(inputs, outputs, used);
    }

    List<Instruction> instructions() {
        return allocated;
    }

    ArrayPlaces places() {
        return places;
    }

    private void recordUse(Instruction instruction, int time) {
        lastUse.put(instruction.target(), time);
        for (int place = 0; place < instruction.code().operands(); place++) {
            if (instruction.code().takesArray(place) || instruction.code().fillsArray(place)) {
                lastUse.put(instruction.operand(place), time);
            }
        }
    }

    /** Operations run element by element, so that a result may take the place of an operand that is not needed afterwards. */
    private Instruction allocate(Instruction instruction, int time) {
        Opcode code = instruction.code();
        int[] operands = new int[code.operands()];
        for (int place = 0; place < operands.length; place++) {
            int operand = instruction.operand(place);
            operands[place] = code.takesArray(place) ? physical(operand) : operand;
        }
        for (int place = 0; place < operands.length; place++) {
            if (code.takesArray(place)) {
                release(instruction.operand(place), time);
            }
        }
        int target = occupied(instruction.target());
        for (int place = 0; place < operands.length; place++) {
            if (code.fillsArray(place)) {
                operands[place] = occupied(instruction.operand(place));
                release(instruction.operand(place), time);
            }
        }
        release(instruction.target(), time);
        return Instruction.of(code, target, operands)
                .calling(instruction.function())
                .comparing(instruction.operator());
    }

    private int occupied(int place) {
        if (place >= fixed) {
            registers.put(place, free.isEmpty() ? used++ : free.pop());
        }
        return physical(place);
    }

    private int physical(int place) {
        return place < fixed ? place : fixed + registers.get(place);
    }

    private void release(int place, int time) {
        if (place >= fixed && lastUse.get(place) == time && registers.containsKey(place)) {
            free.push(registers.get(place));
            lastUse.put(place, -1);
        }
    }
}
